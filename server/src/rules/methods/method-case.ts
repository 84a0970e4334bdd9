import { clauses } from '../../catalog/sources';
import { isSafelistedInAnyCase } from '../../values/judge-method';
import { normalizeMethod } from '../../cors/method';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-case',
  severity: 'warning',
  title: 'Method that is not in upper case',
  why: 'Browsers compare methods with `Access-Control-Allow-Methods` case-sensitively, so `put` never matches the `PUT` that a page sends. `get`, `head` and `post` are harmless in browsers, which allow these three whether they are listed or not. If a page itself sends `patch` in lower case, it stays lower case and matches only `patch`, so this fix is a suggestion: the Fetch Standard upper-cases only `DELETE`, `GET`, `HEAD`, `OPTIONS`, `POST` and `PUT`.',
  source: clauses.normalizeMethod.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "PUT", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET", "put", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "PUT", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["get", "OPTIONS", "GET"]\n',
        fixed: '[api]\ncors_methods = ["OPTIONS", "GET"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "patch", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "PATCH", "OPTIONS"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item } of facts(faultyMethods)('method-case')) {
      const upper = item.value.toUpperCase();
      const fixes = elementFixes(config, list, item, facts(methodNames));
      if (isSafelistedInAnyCase(item.value))
        yield {
          span: item.span,
          severity: 'information',
          message: `\`${item.value}\` should be \`${upper}\`: methods are case-sensitive. Browsers allow \`${upper}\` whether it is listed or not, so this is harmless there.`,
          fixes,
        };
      else
        yield {
          span: item.span,
          message: `\`${item.value}\` does not match \`${upper}\`: browsers compare methods case-sensitively${normalizeMethod(item.value) === upper ? '' : `, and only a page that itself writes \`${item.value}\` sends it that way`}. Write \`${upper}\`.`,
          fixes,
        };
    }
  },
});
