import { clauses } from '../../catalog/sources';
import type { HeaderFault } from '../../values/judge-header-name';
import { withoutKeys } from '../../values/key-text';
import { hasHarmlessValue } from '../../values/known-headers';
import { characterName, oddCharacter, type TokenReason } from '../../values/list-fault';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

type Fault = Extract<HeaderFault, { id: 'header-invalid' }>;

const unparsable =
  'Browsers can’t parse an `Access-Control-Allow-Headers` that contains it, and fail every preflight.';

const sentences: Readonly<Record<TokenReason, (written: string, value: string) => string>> = {
  empty: () => 'An empty string is not a header name. Remove it.',
  surrounded: (written) =>
    `${written} has whitespace around the name, which isn’t part of a header name. Remove the whitespace.`,
  comma: (written) => `${written} has a stray separator, which isn’t part of a header name. Remove it.`,
  quoted: (written) =>
    `${written} never matches: the punctuation around the name counts as part of it. Remove the punctuation.`,
  lookalike: (written, value) =>
    `${written} contains ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}, which no header name may contain. ${unparsable} Retype the name.`,
  several: (written) =>
    `${written} is one string with several header names. The License Monitor documentation shows one name per string; split it.`,
  colon: (written) =>
    `${written} has a colon, which isn’t part of a header name. ${unparsable} Remove the colon.`,
  value: (written) =>
    `${written} is a name with a value, but the list holds only names. ${unparsable} Keep only the name.`,
  'blank-inside': (written) =>
    `${written} is not a header name: names contain no spaces. ${unparsable} Check the name.`,
  placeholder: (written) =>
    `${written} is a placeholder, and nothing is documented to fill it in. List the headers that your pages send.`,
  character: (written, value) =>
    `${written} is not a header name: it can’t contain ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}. ${unparsable} Check the name.`,
};

function sentence({ reason, repair, hasKey }: Fault, value: string): string {
  if (reason !== 'value') return sentences[reason](quoted(withoutKeys(value)), value);
  const [name] = repair.values;
  // A value is repeated only if the header is one whose values are never secret.
  const isHarmless = repair.values.length > 0 && repair.values.every(hasHarmlessValue) && hasKey !== true;
  if (hasKey !== true)
    return sentences.value(
      isHarmless || name === undefined ? quoted(withoutKeys(value)) : `\`${name} …\``,
      value,
    );
  return `The entry ${name === undefined ? 'contains' : `for \`${name}\` includes`} a value that may be a key, but the list holds only names. ${/\s|:/u.test(value) ? `${unparsable} ` : ''}${name === undefined ? 'Write the header name instead' : 'Keep only the name'}, and rotate the key if it is in use.`;
}

export default defineRule({
  id: 'header-invalid',
  severity: 'error',
  title: 'Invalid header name in `cors_headers`',
  why: 'A header name is a token: ASCII letters, digits and a few symbols, without spaces, commas, colons or quotes. A value after the name, such as a key, ends up in responses and logs. Browsers parse `Access-Control-Allow-Headers` as a whole: one entry that isn’t a token makes every preflight fail (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["Content-Type", "X-API-Key:"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type, X-API-Key"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type", "Authorization Bearer"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "Authorization"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type", "X(API)Key"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, fault } of facts(faultyHeaders)('header-invalid')) {
      yield {
        span: item.span,
        message: sentence(fault, item.value),
        fixes: elementFixes(config, list, item, facts(headerNames)),
      };
    }
  },
});
