import { clauses } from '../../catalog/sources';
import { documentedRequestHeaders } from '../../catalog/headers';
import { credentialsOf } from '../../lint/credentials';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-wildcard-credentials',
  severity: 'error',
  title: 'Wildcard in `cors_headers` with credentials',
  why: 'For requests with credentials, browsers take `*` in `Access-Control-Allow-Headers` literally, as a header with that name, so it allows no other header (Fetch Standard, CORS-preflight fetch, step 7.7; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "Authorization", "X-API-Key"]\ncors_credentials = true\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["*"]\ncors_credentials = true\n',
        fixed:
          '[api]\ncors_headers = ["Content-Type", "Authorization", "X-API-Key"]\ncors_credentials = true\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { table, list, item } of facts(faultyHeaders)('header-wildcard-credentials')) {
      const { assumption } = credentialsOf(config, table);
      yield {
        span: item.span,
        message: `\`*\` allows no header here: for requests with credentials, which \`cors_credentials = true\` allows${assumption}, browsers take it literally. List the headers that your pages send.`,
        fixes: replacementFixes(config, list, item, facts(headerNames), documentedRequestHeaders),
      };
    }
  },
});
