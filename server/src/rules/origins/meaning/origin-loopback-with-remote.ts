import { clauses } from '../../../catalog/sources';
import type { JudgedOrigin } from '../../../config/config';
import { removal } from '../../../lint/fixes/item-fixes';
import { originList } from '../../../lint/fixes/origin-list';
import { hearing } from '../../../lint/facts';
import { isMeaningHeard } from '../../../lint/fixes/origin-rule';
import { defineRule } from '../../../lint/rule';
import { quoted } from '../../../text/quoted';

/** Browsers don't open pages from a blocked port, and open a listening address under another name. */
const isOpened = ({ fault }: JudgedOrigin): boolean =>
  fault?.id !== 'origin-blocked-port' && fault?.id !== 'origin-listen-address';

const isLocal = (judged: JudgedOrigin): boolean => judged.isLoopback && isOpened(judged);

/** An app or extension, such as `capacitor://localhost`, is not another machine. */
const isRemote = (judged: JudgedOrigin): boolean =>
  judged.origin?.startsWith('http') === true && !judged.isLoopback && isOpened(judged);

export default defineRule({
  id: 'origin-loopback-with-remote',
  severity: 'information',
  title: 'Loopback origin mixed with remote origins',
  why: 'A loopback origin among the origins of a deployed site is usually left over from development. It is the origin of whatever program serves that port on the visitor’s own machine, so any such program gets the same access.',
  source: clauses.localhost.url,
  examples: {
    good: [
      originList(['http://localhost:3000', 'http://127.0.0.1:3000']),
      {
        toml: originList(['https://dashboard.example.com', 'http://localhost:3000']),
        environment: 'development',
      },
    ],
    bad: [
      {
        toml: originList(['https://dashboard.example.com', 'http://localhost:3000']),
        fixed: originList(['https://dashboard.example.com']),
      },
    ],
  },
  *check(config, facts) {
    if (config.environment.kind === 'development') return;
    for (const { cors_origins: list } of config.tables) {
      if (list?.judged.some(isLocal) !== true || !list.judged.some(isRemote)) continue;
      for (const judged of list.judged.filter(isLocal)) {
        if (!isMeaningHeard(facts(hearing), 'origin-loopback-with-remote', judged)) continue;
        const { item } = judged;
        yield {
          span: item.span,
          message: `${quoted(item.value)} is listed with remote origins: any program that serves this port on a visitor’s machine gets the same access. ${config.environment.reason} Remove the entry if it is left over from development.`,
          fixes: [removal(config, list, item, 'suggestion')],
        };
      }
    }
  },
});
