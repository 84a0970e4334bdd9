import { clauses } from '../../catalog/sources';
import { isSafelistedInAnyCase } from '../../values/judge-method';
import { normalizeMethod } from '../../cors/method';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-case',
  severity: 'warning',
  title: 'A method that is not in upper case',
  why: 'Browsers compare methods case-sensitively with `Access-Control-Allow-Methods`, so that `put` never matches the `PUT` that a page sends. `get`, `head` and `post` do no harm in browsers, which let these three pass whether they are listed or not. A page that itself writes `patch` in lower case sends it so, and matches `patch` alone, so that this repair is only suggested: the Fetch Standard upper-cases only `DELETE`, `GET`, `HEAD`, `OPTIONS`, `POST` and `PUT`.',
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
          message: `Browsers let \`${upper}\` pass whether it is listed or not, so \`${item.value}\` does no harm there. Methods are case-sensitive all the same: write \`${upper}\`.`,
          fixes,
        };
      else
        yield {
          span: item.span,
          message: `\`${item.value}\` does not match \`${upper}\`: browsers compare methods case-sensitively${normalizeMethod(item.value) === upper ? '' : `, and only a page that itself writes \`${item.value}\` sends it so`}. Write \`${upper}\`.`,
          fixes,
        };
    }
  },
});
