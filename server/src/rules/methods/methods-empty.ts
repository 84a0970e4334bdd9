import { clauses } from '../../catalog/sources';
import { optionRemoval } from '../../lint/fixes/option-removal';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'methods-empty',
  severity: 'warning',
  title: 'Empty list of methods',
  why: 'Browsers allow `GET`, `HEAD` and `POST` without listing them; every other method fails the preflight. The documentation doesn’t say how the server treats an empty list; some servers then refuse everything. Without the line, the documented default `["GET", "POST", "OPTIONS"]` applies.',
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
          : 'the list in `[api]` applies, if overrides inherit it';
      yield {
        span: list.node.span,
        message: `\`cors_methods\` is empty, so browsers allow only \`GET\`, \`HEAD\` and \`POST\`. List the methods, or remove the line: then ${otherwise}.`,
        fixes: [optionRemoval(config, list.entry)],
      };
    }
  },
});
