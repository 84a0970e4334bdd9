import { isCorsOption } from '../../catalog/options';
import { sources } from '../../catalog/sources';
import { isSet } from '../../config/config';
import { isMisplaced } from '../../config/problems/misplaced';
import { isMisspelled } from '../../config/problems/misspelled';
import { defineRule } from '../../lint/rule';
import { insertPair } from '../../toml/edit/edit';
import type { Entry, Table, TextEdit, TomlDocument } from '../../toml/tree/nodes';

export default defineRule({
  id: 'cors-not-enabled',
  severity: 'warning',
  title: 'CORS options without `cors_enabled = true`',
  why: '`cors_enabled` defaults to `false` according to the documentation, and the other `cors_*` options have no effect until it is `true`. A missing line may be an oversight, so it is a warning; an explicit `false` is a decision, so it is a hint.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      '[api]\nenabled = true\n',
      '[api]\ncors_enabled = false\n',
    ],
    bad: [
      {
        toml: '[api]\nenabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
        fixed:
          '[api]\nenabled = true\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      {
        toml: '[api]\ncors_enabled = false\ncors_origins = ["https://dashboard.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
    ],
  },

  *check({ document, api }) {
    const first = api?.table.entries.find(isWithoutEffect);
    if (api === undefined || first === undefined) return;
    const enabled = api.cors_enabled;
    if (enabled?.value === false)
      yield {
        span: enabled.node.span,
        severity: 'hint',
        message:
          'CORS is off, so the other `cors_*` options have no effect. Set `cors_enabled = true` if pages on other origins need to read the API.',
        fixes: [
          {
            title: 'Set `cors_enabled = true`',
            safety: 'suggestion',
            edits: [{ span: enabled.node.span, newText: 'true' }],
            preferred: true,
          },
        ],
        related: [{ span: first.part.span, message: 'This option has no effect.' }],
      };
    if (!api.complete || isSet(api, 'cors_enabled') || isMisspelled(api, 'cors_enabled')) return;
    if (isMisplaced(document, 'cors_enabled')) return;
    yield {
      span: first.part.span,
      message: `\`${first.name}\` has no effect: \`cors_enabled\` is not set, and its documented default is \`false\`. Set \`cors_enabled = true\`, or remove the \`cors_*\` options.`,
      fixes: [
        {
          title: 'Add `cors_enabled = true`',
          safety: 'suggestion',
          edits: enable(document, api.table, first),
          preferred: true,
        },
      ],
    };
  },
});

/** On a line above the first option that needs it if that option has its own line, otherwise after it. */
function enable(document: TomlDocument, table: Table, first: Entry): readonly TextEdit[] {
  const start = first.pair?.span.start;
  if (table.kind !== 'header' || start === undefined || first.pair?.key.parts.length !== 1)
    return insertPair(document, table, 'cors_enabled', 'true', first);
  const indentation = /(?<![ \t])[ \t]*$/u.exec(document.text.slice(0, start))?.[0] ?? '';
  return [{ span: { start, end: start }, newText: `cors_enabled = true${document.lineEnd}${indentation}` }];
}

const isWithoutEffect = ({ name }: Entry): boolean =>
  name !== 'cors_enabled' && (isCorsOption(name) || name === 'cors_overrides');
