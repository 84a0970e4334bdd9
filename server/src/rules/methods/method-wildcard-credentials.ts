import { clauses } from '../../catalog/sources';
import { corsDefaults } from '../../catalog/options';
import { credentialsOf } from '../../lint/credentials';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-wildcard-credentials',
  severity: 'error',
  title: 'Wildcard in `cors_methods` with credentials',
  why: 'For requests with credentials, browsers take `*` in `Access-Control-Allow-Methods` literally, as a method with that name: every method except `GET`, `HEAD`, `POST` and those listed by name fails the preflight (Fetch Standard, CORS-preflight fetch, step 7.5; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\ncors_credentials = true\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["*"]\ncors_credentials = true\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\ncors_credentials = true\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { table, list, item } of facts(faultyMethods)('method-wildcard-credentials')) {
      const { assumption } = credentialsOf(config, table);
      yield {
        span: item.span,
        message: `\`*\` allows no method here: for requests with credentials, which \`cors_credentials = true\` allows${assumption}, browsers take it literally. Only \`GET\`, \`HEAD\`, \`POST\` and methods listed by name pass. List the methods that your pages use.`,
        fixes: replacementFixes(config, list, item, facts(methodNames), corsDefaults.cors_methods),
      };
    }
  },
});
