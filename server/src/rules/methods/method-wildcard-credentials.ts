import { clauses } from '../../catalog/sources';
import { corsDefaults } from '../../catalog/options';
import { credentialsOf } from '../../lint/credentials';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-wildcard-credentials',
  severity: 'error',
  title: 'Wildcard in `cors_methods` together with credentials',
  why: 'For a request with credentials, browsers take `*` in `Access-Control-Allow-Methods` literally, as a method of that name: all methods but `GET`, `HEAD`, `POST` and those listed by name fail the preflight (Fetch Standard, CORS-preflight fetch, step 7.5; measured in Chromium, Firefox and WebKit).',
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
        message: `For a request with credentials, which \`cors_credentials = true\` is there for${assumption}, browsers take \`*\` as a method of that name: it allows nothing beyond \`GET\`, \`HEAD\`, \`POST\` and what is listed by name. List the methods that your pages use.`,
        fixes: replacementFixes(config, list, item, facts(methodNames), corsDefaults.cors_methods),
      };
    }
  },
});
