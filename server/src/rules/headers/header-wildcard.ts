import { sources } from '../../catalog/sources';
import { documentedRequestHeaders } from '../../catalog/headers';
import { withoutKeys } from '../../values/key-text';
import { wordMeaning } from '../../values/list-text';
import type { Config, ListItem, ListOption } from '../../config/config';
import { quoted } from '../../text/quoted';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import type { Facts } from '../../lint/facts';
import { removal } from '../../lint/fixes/item-fixes';
import { isLone } from '../../lint/fixes/lone-string';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule, type Finding } from '../../lint/rule';
import { appendElement, quoteLike } from '../../toml/edit/edit';

export default defineRule({
  id: 'header-wildcard',
  severity: 'warning',
  title: 'Wildcard in `cors_headers`',
  why: 'Browsers take `*` in `Access-Control-Allow-Headers` as every header, but only for requests without credentials. According to the Fetch Standard (CORS-preflight fetch, step 7.6) it doesn’t cover `Authorization`; current versions of Chromium, Firefox and WebKit still allow that, and Firefox warns that this will end. Browsers take a pattern such as `X-*`, or a word such as `all`, as the name of a header. The License Monitor documentation doesn’t say that the option accepts any of these. With credentials, `header-wildcard-credentials` reports `*` instead.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "Authorization", "X-API-Key"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["*"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "Authorization", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type", "X-*"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "Authorization", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["*", "Authorization"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "X-API-Key", "Authorization"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, fault } of facts(faultyHeaders)('header-wildcard'))
      if (fault.reason !== 'star')
        yield {
          span: item.span,
          message: sentences[fault.reason](quoted(withoutKeys(item.value))),
          fixes:
            wordMeaning(item.value) === 'nothing' && !isLone(list)
              ? [removal(config, list, item, 'suggestion')]
              : replacementFixes(config, list, item, facts(headerNames), documentedRequestHeaders),
        };
      else yield star(config, list, item, facts);
  },
});

const sentences = {
  pattern: (written: string) =>
    `${written} is a pattern and matches no header: browsers compare whole names. List the headers that your pages send.`,
  word: (written: string) =>
    `${written} has no special meaning here: browsers take it as the name of a header. List the headers that your pages send.`,
} as const;

function star(config: Config, list: ListOption, item: ListItem, facts: Facts): Finding {
  const listed = facts(headerNames).of(list).has('authorization');
  const authorization = listed
    ? ''
    : ' In the Fetch Standard it doesn’t cover `Authorization`, although browsers still allow that.';
  const append = {
    title: 'Also list `Authorization`',
    safety: 'suggestion',
    edits: appendElement(config.document, list.node, [quoteLike(list.node, 'Authorization')]),
  } as const;
  return {
    span: item.span,
    message: `\`*\` is not documented as a wildcard for \`cors_headers\`. Browsers take it as every header, but only without credentials.${authorization} List the headers that your pages send.`,
    fixes: [
      ...replacementFixes(config, list, item, facts(headerNames), documentedRequestHeaders),
      ...(listed || isLone(list) ? [] : [append]),
    ],
  };
}
