import { sources } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { defineRule } from '../../lint/rule';
import { removeTable } from '../../toml/edit/edit';

export default defineRule({
  id: 'override-empty',
  severity: 'information',
  title: 'Empty override',
  why: 'An override without keys sets nothing. The documentation doesn’t say whether the server then applies the options of `[api]` to the path, or none, and readers can’t tell which was meant.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_enabled = true\n[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n'],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\n\n[api.cors_overrides."/api/admin"]\n',
        fixed: '[api]\ncors_enabled = true\n',
      },
    ],
  },

  *check({ document, overrides }) {
    for (const { path, table, nameSpan, complete } of overrides) {
      if (!complete || table.entries.length > 0) continue;
      yield {
        span: nameSpan,
        message: `The override for ${quoted(path ?? '')} is empty, and the documentation doesn’t say what the server does then. Set the options that differ for this path, or remove the table.`,
        fixes: [
          {
            title: 'Remove the empty override',
            safety: 'suggestion',
            edits: removeTable(document, table),
            preferred: true,
          },
        ],
        unnecessary: true,
      };
    }
  },
});
