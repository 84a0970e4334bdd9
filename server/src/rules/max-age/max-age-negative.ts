import { clauses } from '../../catalog/sources';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'max-age-negative',
  severity: 'warning',
  title: 'Negative `cors_max_age`',
  why: '`Access-Control-Max-Age` is an unsigned number of seconds. Chromium and WebKit take `-1` as `0`, so a preflight precedes every such request; according to the Fetch Standard the header can’t be parsed, and browsers cache for 5 seconds.',
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
          '`cors_max_age` can’t be negative: browsers ignore the header or take it as `0`. Set it to `0` to disable caching.',
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
