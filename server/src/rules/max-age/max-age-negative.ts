import { clauses } from '../../catalog/sources';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'max-age-negative',
  severity: 'warning',
  title: 'Negative `cors_max_age`',
  why: '`Access-Control-Max-Age` is a number of seconds and has no sign. Chromium and WebKit take `-1` as `0`, so that every such request is preceded by a preflight; by the Fetch Standard the header cannot be parsed, and 5 seconds apply.',
  source: clauses.maxAge.url,
  examples: {
    good: ['[api]\ncors_max_age = 600\n'],
    bad: [{ toml: '[api]\ncors_max_age = -1\n', fixed: '[api]\ncors_max_age = 0\n' }],
  },

  *check({ tables }) {
    for (const { cors_max_age: option } of tables) {
      if (option === undefined || option.value >= 0n) continue;
      yield {
        span: option.node.span,
        message:
          'A duration cannot be negative: browsers ignore the header or take it as `0`. Write `0` to have nothing cached.',
        fixes: [
          {
            title: 'Write `0`',
            safety: 'safe',
            edits: [{ span: option.node.span, newText: '0' }],
            preferred: true,
          },
        ],
      };
    }
  },
});
