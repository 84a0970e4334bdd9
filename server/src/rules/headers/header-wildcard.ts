import { sources } from '../../catalog/sources';
import { documentedRequestHeaders } from '../../catalog/headers';
import { withoutKeys } from '../../values/key-text';
import { wordMeaning } from '../../values/list-text';
import type { Config, ListItem, ListOption } from '../../config/config';
import { quoted } from '../../text/quoted';
import { replacementFixes } from '../../lint/fixes/element-fixes';
import type { Facts } from '../../lint/facts';
import { removal } from '../../lint/fixes/item-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule, type Finding } from '../../lint/rule';
import { appendElement, quoteLike } from '../../toml/edit/edit';

export default defineRule({
  id: 'header-wildcard',
  severity: 'warning',
  title: 'Wildcard, or a word for one, in `cors_headers`',
  why: 'Browsers understand `*` in `Access-Control-Allow-Headers` as every header as long as the request carries no credentials. By the Fetch Standard (CORS-preflight fetch, step 7.6) it does not cover `Authorization`; today’s Chromium, Firefox and WebKit let it pass all the same, and Firefox warns that this will end. A pattern such as `X-*`, or a word such as `all`, is a header of that name to them. The License Monitor documentation does not say that the option takes any of these. With credentials the rule `header-wildcard-credentials` reports `*` instead.',
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
            wordMeaning(item.value) === 'nothing'
              ? [removal(config, list, item, 'suggestion')]
              : replacementFixes(config, list, item, facts(headerNames), documentedRequestHeaders),
        };
      else yield star(config, list, item, facts);
  },
});

const sentences = {
  pattern: (written: string) =>
    `${written} is a pattern, and browsers compare header names as a whole: it matches none. List the headers that your pages send.`,
  word: (written: string) =>
    `${written} has no special meaning here: browsers take it as a header of that name. List the headers that your pages send.`,
} as const;

function star(config: Config, list: ListOption, item: ListItem, facts: Facts): Finding {
  const listed = facts(headerNames).of(list).has('authorization');
  const authorization = listed
    ? ''
    : ' By the Fetch Standard it does not cover `Authorization`, although today’s browsers still let that pass.';
  const append = {
    title: 'Also list `Authorization`',
    safety: 'suggestion',
    edits: appendElement(config.document, list.node, [quoteLike(list.node, 'Authorization')]),
  } as const;
  return {
    span: item.span,
    message: `The License Monitor documentation does not say that \`*\` stands for every header here.${authorization} List the headers that your pages send.`,
    fixes: [
      ...replacementFixes(config, list, item, facts(headerNames), documentedRequestHeaders),
      ...(listed ? [] : [append]),
    ],
  };
}
