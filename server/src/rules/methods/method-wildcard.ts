import { sources } from '../../catalog/sources';
import { corsDefaults } from '../../catalog/options';
import { judgeMethod, methodReading } from '../../values/judge-method';
import { credentialsOf } from '../../lint/credentials';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { faultyItems } from '../../lint/fixes/faulty-items';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-wildcard',
  severity: 'warning',
  title: 'Wildcard in `cors_methods`',
  why: 'Browsers understand `*` in `Access-Control-Allow-Methods` as every method as long as the request carries no credentials. The License Monitor documentation does not say that the option takes it. With credentials the rule `method-wildcard-credentials` reports it instead.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["*"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "*"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
    ],
  },

  *check(config) {
    for (const { table, list, item } of faultyItems(
      config.tables,
      'cors_methods',
      judgeMethod,
      'method-wildcard',
    )) {
      if (credentialsOf(config, table).allowed) continue;
      yield {
        span: item.span,
        message:
          'The License Monitor documentation does not say that `*` stands for every method here. Browsers take it so in the header, but only without credentials. List the methods that your pages use.',
        fixes: replacementFixes(config, list, item, methodReading, corsDefaults.cors_methods),
      };
    }
  },
});
