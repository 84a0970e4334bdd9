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

const unparsable = 'Browsers cannot parse `Access-Control-Allow-Headers` with it and fail every preflight.';

const sentences: Readonly<Record<TokenReason, (written: string, value: string) => string>> = {
  empty: () => 'An empty string is not a header name. Remove it.',
  surrounded: (written) => `${written} has whitespace around the name, which no header name has. Remove it.`,
  comma: (written) =>
    `${written} has a separator that separates nothing, and no header name contains one. Remove it.`,
  quoted: (written) =>
    `${written} has punctuation around the name, which becomes part of it, so it never matches. Write the name alone.`,
  lookalike: (written, value) =>
    `${written} contains ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')}, which no header name does. ${unparsable} Type the name again.`,
  several: (written) =>
    `${written} is one string with several header names in it. The License Monitor documentation shows one name per string; write each as a string of its own.`,
  colon: (written) =>
    `${written} has a colon, which is not part of a header’s name. ${unparsable} Remove it.`,
  value: (written) =>
    `${written} is a name with a value, and the list holds names only. ${unparsable} Keep the name.`,
  'blank-inside': (written) =>
    `${written} is not a header name: a name contains no space. ${unparsable} Check the name.`,
  placeholder: (written) =>
    `${written} is a placeholder, and nothing fills it in. List the headers that your pages send.`,
  character: (written, value) =>
    `${written} is not a header name: ${characterName(oddCharacter(value.trim()) ?? oddCharacter(value) ?? '')} cannot be part of one. ${unparsable}`,
};

function sentence({ reason, repair, hasKey }: Fault, value: string): string {
  if (reason !== 'value') return sentences[reason](quoted(withoutKeys(value)), value);
  const [name] = repair.values;
  // Nothing of a value is repeated unless the header is one whose values tell nothing.
  const isHarmless = repair.values.length > 0 && repair.values.every(hasHarmlessValue) && hasKey !== true;
  if (hasKey !== true)
    return sentences.value(
      isHarmless || name === undefined ? quoted(withoutKeys(value)) : `\`${name} …\``,
      value,
    );
  return `A value that may be a key is ${name === undefined ? 'in the list' : `next to \`${name}\``}, and the list holds names only. ${/\s|:/u.test(value) ? `${unparsable} ` : ''}${name === undefined ? 'Write the name of the header instead' : 'Keep the name'}, and change the key if it is in use.`;
}

export default defineRule({
  id: 'header-invalid',
  severity: 'error',
  title: 'A string in `cors_headers` that is not a header name',
  why: 'The name of a header is a token: ASCII letters, digits and a few signs, without spaces, commas, colons or quotes. A value next to the name, such as a key, ends up in the response and in logs. Browsers parse `Access-Control-Allow-Headers` as a whole: one string that is not a token makes every preflight fail (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
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
