import { sources } from '../../catalog/sources';
import type { JudgedOrigin } from '../../config/config';
import { removal } from '../../lint/fixes/item-fixes';
import { preferred } from '../../lint/fixes/lazy-fix';
import { originList } from '../../lint/fixes/origin-list';
import { defineRule } from '../../lint/rule';
import { quoted } from '../../text/quoted';

const isRepetition = ({ duplicateOf }: JudgedOrigin): boolean => duplicateOf !== undefined;

export default defineRule({
  id: 'origin-duplicate',
  severity: 'information',
  title: 'Origin listed twice',
  why: 'One entry is enough. A second one, be it spelled otherwise, has no effect and is easily forgotten when the origin is to lose its access.',
  source: sources.cors.url,
  examples: {
    good: [originList(['https://dashboard.example.com', 'http://dashboard.example.com:8080'])],
    bad: [
      {
        toml: originList(['https://dashboard.example.com', 'https://dashboard.example.com']),
        fixed: originList(['https://dashboard.example.com']),
      },
      {
        toml: originList(['https://DASHBOARD.example.com/', 'https://dashboard.example.com']),
        fixed: originList(['https://dashboard.example.com']),
      },
    ],
  },
  *check(config) {
    for (const { cors_origins: list } of config.tables) {
      if (list?.judged.some(isRepetition) !== true) continue;
      for (const { item, origin, repair, duplicateOf } of list.judged) {
        if (duplicateOf === undefined) continue;
        const isSame = item.value === duplicateOf.value;
        const isGuess = repair === 'guesses' && !isSame;
        const fix = removal(config, list, item, isGuess ? 'suggestion' : 'safe');
        yield {
          span: item.span,
          message: isSame
            ? `${quoted(item.value)} is listed twice, and the second entry has no effect. Remove it.`
            : respelled(item.value, origin, repair),
          unnecessary: true,
          related: [{ span: duplicateOf.span, message: 'The same origin is listed here.' }],
          fixes: [isGuess ? fix : preferred(fix)],
        };
      }
    }
  },
});

function respelled(value: string, origin: string | undefined, repair: JudgedOrigin['repair']): string {
  if (repair === 'guesses')
    return `${quoted(value)} probably means what is listed already${origin === undefined ? '' : `: ${quoted(origin)}`}. Remove this entry if so.`;
  const known = origin === undefined ? '' : `, as browsers send it: ${quoted(origin)}`;
  return `${quoted(value)} stands for what is listed already${known}. Remove this entry.`;
}
