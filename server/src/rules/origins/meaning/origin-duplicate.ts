import { sources } from '../../../catalog/sources';
import type { JudgedOrigin } from '../../../config/config';
import { removal } from '../../../lint/fixes/item-fixes';
import { preferred } from '../../../lint/fixes/lazy-fix';
import { originList } from '../../../lint/fixes/origin-list';
import { type Heard, hearing, isHeard } from '../../../lint/facts';
import { shapeFaults } from '../../../lint/fixes/origin-rule';
import { defineRule } from '../../../lint/rule';
import { quoted } from '../../../text/quoted';

/** If the rule on the form of the string already offers the removal, one mistake stays one diagnostic. */
const removesIt = ({ fault }: JudgedOrigin): boolean =>
  fault?.repair !== undefined || fault?.id === 'origin-scheme-never-sent';

const isReported =
  (heard: Heard) =>
  (origin: JudgedOrigin): boolean =>
    origin.duplicateOf !== undefined &&
    isHeard(heard, removesIt(origin) ? shapeFaults(origin) : [], 'origin-duplicate', origin.item.span.start);

export default defineRule({
  id: 'origin-duplicate',
  severity: 'information',
  title: 'Duplicate origin',
  why: 'One entry is enough. A second entry has no effect and is easily missed when you revoke access. If the second entry is also misspelled, the rule about its spelling reports it and offers to remove it.',
  source: sources.cors.url,
  examples: {
    good: [originList(['https://dashboard.example.com', 'http://dashboard.example.com:8080'])],
    bad: [
      {
        toml: originList(['https://dashboard.example.com', 'https://dashboard.example.com']),
        fixed: originList(['https://dashboard.example.com']),
      },
    ],
  },
  *check(config, facts) {
    const isShown = isReported(facts(hearing));
    for (const { cors_origins: list } of config.tables) {
      if (list?.judged.some(({ duplicateOf }) => duplicateOf !== undefined) !== true) continue;
      for (const judged of list.judged.filter(isShown)) {
        const { item, duplicateOf } = judged;
        if (duplicateOf === undefined) continue;
        yield {
          span: item.span,
          message: `${quoted(item.value)} is listed twice. The second entry has no effect; remove it.`,
          unnecessary: true,
          related: [{ span: duplicateOf.span, message: 'The same origin is listed here.' }],
          fixes: [preferred(removal(config, list, item, 'safe'))],
        };
      }
    }
  },
});
