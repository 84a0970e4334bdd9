import type { BooleanOption, Config, CorsTable, ListOption } from '../../config/config';
import { appendElement, insertPair, removePair } from '../../toml/edit/edit';
import type { Fix } from '../rule';

/** All of these change who gets access. */
const suggestion = 'suggestion';

export const setFalse = (name: string, options: readonly BooleanOption[]): Fix => ({
  title: `Set \`${name}\` to \`false\``,
  safety: suggestion,
  edits: options.map(({ node }) => ({ span: node.span, newText: 'false' })),
});

export const removeOption = (config: Config, name: string, { entry }: BooleanOption): Fix => ({
  title: `Remove \`${name}\``,
  safety: suggestion,
  edits: entry.pair === undefined ? [] : removePair(config.document, entry.pair),
});

/** Replaces `cors_allow_any_origin` with a list for the user to fill in. */
export const originsInstead = (config: Config, option: BooleanOption, list: ListOption | undefined): Fix => ({
  title: 'List origins instead',
  safety: suggestion,
  edits:
    list === undefined
      ? [
          { span: option.entry.part.span, newText: 'cors_origins' },
          { span: option.node.span, newText: '["https://"]' },
        ]
      : [
          ...removeOption(config, '', option).edits,
          ...appendElement(config.document, list.node, ['"https://"']),
        ],
  caret: 'inside-last-edit',
});

/** Starts the list of origins, after `cors_enabled` if there is no list yet. */
export const listOrigins = (config: Config, table: CorsTable, enabled: BooleanOption): Fix => ({
  title: 'List an origin',
  safety: suggestion,
  edits:
    table.cors_origins === undefined
      ? insertPair(config.document, table.table, 'cors_origins', '["https://"]', enabled.entry)
      : appendElement(config.document, table.cors_origins.node, ['"https://"']),
  caret: 'inside-last-edit',
});
