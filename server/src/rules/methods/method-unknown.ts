import { clauses } from '../../catalog/sources';
import { withoutKeys } from '../../values/key-text';
import { quoted } from '../../text/quoted';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-unknown',
  severity: 'hint',
  title: 'Unusual method',
  why: 'Custom methods are legal: browsers send them as typed and compare them case-sensitively. No documented License Monitor endpoint uses one, so it may be a typo. If it differs from a usual method by one letter, it is a warning.',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "QUERY", "OPTIONS"]\n'],
    bad: [
      { toml: '[api]\ncors_methods = ["GET", "PURGE", "OPTIONS"]\n' },
      {
        toml: '[api]\ncors_methods = ["GET", "DELET", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "DELETE", "OPTIONS"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, fault } of facts(faultyMethods)('method-unknown')) {
      const { near } = fault;
      const written = quoted(withoutKeys(item.value));
      if (near === undefined)
        yield {
          span: item.span,
          message: `${written} is an unusual method, and no documented License Monitor endpoint uses it. It is legal, and browsers compare it case-sensitively. Check the spelling.`,
        };
      else
        yield {
          span: item.span,
          severity: 'warning',
          message: `${written} looks like a typo of \`${near}\`. Browsers take it as a different method, so it doesn’t allow \`${near}\`. Write \`${near}\`.`,
          fixes: replacementFixes(config, list, item, facts(methodNames), [near]),
        };
    }
  },
});
