import { clauses } from '../../catalog/sources';
import { optionRemoval } from '../../lint/fixes/option-removal';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'methods-empty',
  severity: 'warning',
  title: 'Empty list of methods',
  why: 'Browsers let `GET`, `HEAD` and `POST` pass without a listing; every other method fails the preflight. How the server treats an empty list is not documented, and other servers then refuse everything. Without the line, the documented default `["GET", "POST", "OPTIONS"]` applies.',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n', '[api]\ncors_enabled = true\n'],
    bad: [{ toml: '[api]\ncors_enabled = true\ncors_methods = []\n', fixed: '[api]\ncors_enabled = true\n' }],
  },

  *check(config) {
    for (const { kind, cors_methods: list } of config.tables) {
      if (list?.complete !== true || list.node.items.length > 0) continue;
      const otherwise =
        kind === 'api'
          ? 'the documented default `["GET", "POST", "OPTIONS"]` applies'
          : 'the list of `[api]` applies, assuming it is inherited';
      yield {
        span: list.node.span,
        message: `No method is listed, and browsers let only \`GET\`, \`HEAD\` and \`POST\` pass without a listing. Name the methods, or remove the line: then ${otherwise}.`,
        fixes: [optionRemoval(config, list.entry)],
      };
    }
  },
});
