import { sources } from '../../catalog/sources';
import { corsDefaults } from '../../catalog/options';
import type { WildcardReason } from '../../values/list-fault';
import { wordMeaning } from '../../values/list-text';
import { quoted } from '../../text/quoted';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import { removal } from '../../lint/fixes/item-fixes';
import { isLone } from '../../lint/fixes/lone-string';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-wildcard',
  severity: 'warning',
  title: 'Wildcard in `cors_methods`',
  why: 'Browsers take `*` in `Access-Control-Allow-Methods` as every method, but only for requests without credentials. They take a pattern such as `P*`, or a word such as `ALL`, as the name of a method that no page sends. The License Monitor documentation doesn’t say that the option accepts any of these. With credentials, `method-wildcard-credentials` reports `*` instead.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["*"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["ALL"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "*"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, fault } of facts(faultyMethods)('method-wildcard')) {
      yield {
        span: item.span,
        message: sentences[fault.reason](quoted(item.value)),
        fixes:
          wordMeaning(item.value) === 'nothing' && !isLone(list)
            ? [removal(config, list, item, 'suggestion')]
            : replacementFixes(config, list, item, facts(methodNames), corsDefaults.cors_methods),
      };
    }
  },
});

const sentences: Readonly<Record<WildcardReason, (written: string) => string>> = {
  star: () =>
    '`*` is not documented as a wildcard for `cors_methods`. Browsers take it as every method in the response header, but only without credentials. List the methods that your pages use.',
  pattern: (written) =>
    `${written} is a pattern and matches no method: browsers compare whole names. List the methods that your pages use.`,
  word: (written) =>
    `${written} has no special meaning here: browsers take it as the name of a method. List the methods that your pages use.`,
};
