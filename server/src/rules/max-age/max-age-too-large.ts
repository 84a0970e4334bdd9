import { duration, namedMaxAgeCaps } from '../../catalog/max-age';
import { clauses } from '../../catalog/sources';
import { defineRule } from '../../lint/rule';

const longest = Math.max(...namedMaxAgeCaps.map(({ seconds }) => seconds));
const caps = namedMaxAgeCaps.map(({ engine, seconds }) => `${engine} ${duration(seconds)}`).join(', ');

export default defineRule({
  id: 'max-age-too-large',
  severity: 'warning',
  title: 'Preflight cache time longer than any browser allows',
  why: `Each browser engine caps how long it caches a preflight response: ${caps} (from their source code). A number above ${longest}, which is also the documented default, has no effect.`,
  source: clauses.maxAge.url,
  examples: {
    good: ['[api]\ncors_max_age = 86400\n'],
    bad: [{ toml: '[api]\ncors_max_age = 604800\n', fixed: '[api]\ncors_max_age = 86400\n' }],
  },

  *check({ tables }) {
    for (const { cors_max_age: option } of tables) {
      if (option === undefined || option.value <= longest) continue;
      yield {
        span: option.node.span,
        message: `No browser caches a preflight response this long. The caps are ${caps}. \`${longest}\` has the same effect.`,
        fixes: [
          {
            title: `Write \`${longest}\``,
            safety: 'safe',
            edits: [{ span: option.node.span, newText: String(longest) }],
            preferred: true,
          },
        ],
      };
    }
  },
});
