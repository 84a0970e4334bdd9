import { clauses } from '../../catalog/sources';
import { withoutKeys } from '../../values/key-text';
import { characterName, oddCharacter, type TokenReason } from '../../values/list-fault';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

const unparsable = 'Browsers cannot parse `Access-Control-Allow-Methods` with it and fail every preflight.';

const sentences: Readonly<Record<TokenReason, (written: string, value: string) => string>> = {
  empty: () => 'An empty string is not a method. Remove it.',
  surrounded: (written) => `${written} has whitespace around the name, which no method has. Remove it.`,
  comma: (written) =>
    `${written} has a separator that separates nothing, and no method contains one. Remove it.`,
  quoted: (written) =>
    `${written} has punctuation around the method, which becomes part of the name. Write the method alone.`,
  lookalike: (written, value) =>
    `${written} contains ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}, which no method does. ${unparsable} Type the method again.`,
  several: (written) =>
    `${written} is one string with several methods in it. The License Monitor documentation shows one method per string; write each as a string of its own.`,
  colon: (written) => `${written} is not a method. ${unparsable}`,
  value: (written) =>
    `${written} is a method with more text after it, and the list holds methods only. ${unparsable} Keep the method.`,
  'blank-inside': (written) => `${written} is not a method: no method contains a space. ${unparsable}`,
  placeholder: (written) =>
    `${written} is a placeholder, and nothing fills it in. List the methods that your pages use.`,
  character: (written, value) =>
    `${written} is not a method: ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')} cannot be part of one. ${unparsable}`,
};

export default defineRule({
  id: 'method-invalid',
  severity: 'error',
  title: 'A string in `cors_methods` that is not a method',
  why: 'A method is a token: ASCII letters, digits and a few signs, without spaces, commas or quotes. Browsers parse `Access-Control-Allow-Methods` as a whole: one string that is not a token makes every preflight fail, even one for `GET` (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET, POST", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "OPTIONS", ""]\n',
        fixed: '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET;PUT|DELETE", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "PUT", "DELETE", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "POST /api", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, fault } of facts(faultyMethods)('method-invalid')) {
      yield {
        span: item.span,
        message: sentences[fault.reason](quoted(withoutKeys(item.value)), item.value),
        fixes: elementFixes(config, list, item, facts(methodNames)),
      };
    }
  },
});
