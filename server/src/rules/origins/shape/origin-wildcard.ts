import { sources } from '../../../catalog/sources';
import { blankOrigin, removal } from '../../../lint/fixes/item-fixes';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';

export default defineOriginRule({
  id: 'origin-wildcard',
  severity: 'warning',
  title: 'Wildcard origin',
  why: 'The License Monitor documentation describes `cors_origins` as a list of exact matches and gives `"*"` no meaning there. It either lets every website read the API or matches nothing, and neither is what a list of origins is for. If credentials are allowed, `wildcard-with-credentials` is reported instead.',
  source: sources.cors.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com', '*'], fixed: ['https://dashboard.example.com'] }],
  },
  message: () =>
    '`*` is not documented for `cors_origins`: in a list of exact matches it either allows every website or matches nothing. List the exact origins instead.',
  fixes: ({ config, list, item }) => [
    removal(config, list, item, 'suggestion'),
    blankOrigin(item, 'List an origin instead'),
  ],
});
