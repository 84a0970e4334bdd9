import { clauses } from '../../catalog/sources';
import { withoutKeys } from '../../values/key-text';
import { characterName, oddCharacter, type TokenReason } from '../../values/list-fault';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

const unparsable =
  'Browsers can’t parse an `Access-Control-Allow-Methods` that contains it, and fail every preflight.';

const sentences: Readonly<Record<TokenReason, (written: string, value: string) => string>> = {
  empty: () => 'An empty string is not a method. Remove it.',
  surrounded: (written) =>
    `${written} has whitespace around the method, which isn’t part of a method. Remove the whitespace.`,
  comma: (written) => `${written} has a stray separator, which isn’t part of a method. Remove it.`,
  quoted: (written) =>
    `${written} never matches: the punctuation around the method counts as part of it. Remove the punctuation.`,
  lookalike: (written, value) =>
    `${written} contains ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}, which no method may contain. ${unparsable} Retype the method.`,
  several: (written) =>
    `${written} is one string with several methods. The License Monitor documentation shows one method per string; split it.`,
  colon: (written) => `${written} is not a method. ${unparsable}`,
  value: (written) =>
    `${written} has more text after the method, but the list holds only methods. ${unparsable} Keep only the method.`,
  'blank-inside': (written) => `${written} is not a method: methods contain no spaces. ${unparsable}`,
  placeholder: (written) =>
    `${written} is a placeholder, and nothing is documented to fill it in. List the methods that your pages use.`,
  character: (written, value) =>
    `${written} is not a method: it can’t contain ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}. ${unparsable}`,
};

export default defineRule({
  id: 'method-invalid',
  severity: 'error',
  title: 'Invalid method in `cors_methods`',
  why: 'A method is a token: ASCII letters, digits and a few symbols, without spaces, commas or quotes. Browsers parse `Access-Control-Allow-Methods` as a whole: one entry that isn’t a token makes every preflight fail, even for `GET` (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
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
