import { clauses } from '../../catalog/sources';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'max-age-zero',
  severity: 'hint',
  title: 'Preflight caching disabled',
  why: 'With `0`, browsers cache nothing, so every request that needs a preflight costs two round trips. That is legal, and useful while the API changes often, so files for development are not reported.',
  source: clauses.maxAge.url,
  examples: {
    good: ['[api]\ncors_max_age = 600\n', { toml: '[api]\ncors_max_age = 0\n', environment: 'development' }],
    bad: [{ toml: '[api]\ncors_max_age = 0\n' }],
  },

  *check({ environment, tables }) {
    if (environment.kind === 'development') return;
    for (const { cors_max_age: option } of tables)
      if (option?.value === 0n)
        yield {
          span: option.node.span,
          message:
            '`0` makes browsers send a preflight before every request that needs one. A longer time, such as `600`, saves a round trip for each request.',
        };
  },
});
