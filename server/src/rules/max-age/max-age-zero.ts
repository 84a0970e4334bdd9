import { clauses } from '../../catalog/sources';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'max-age-zero',
  severity: 'hint',
  title: 'No caching by `cors_max_age`',
  why: 'With `0` browsers keep nothing, so that every request that needs a preflight costs two round trips. That is legal, and handy while the API changes daily, so that a file for development is never reported.',
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
            'With `0` browsers send a preflight before every request that needs one. A longer time, such as `600`, saves a round trip each.',
        };
  },
});
