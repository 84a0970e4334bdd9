import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLink } from 'vscode-languageserver-types';
import { findOption, isCorsOption } from '../catalog/options';
import { sources } from '../catalog/sources';
import type { Config } from '../config/config';
import { readIgnoreDirectives } from '../lint/directives';
import { rules } from '../rules/index';
import { rangeOf } from './range';
import { ruleAddress } from './rule-address';

/** From each CORS option to its documentation, and from a rule that a comment silences to its page. */
export function documentLinks(
  document: TextDocument,
  { document: toml, tables }: Config,
  ruleCommand: string | undefined,
): DocumentLink[] {
  const options = tables.flatMap(({ kind, table }) =>
    table.entries.flatMap(({ name, part }) => {
      const option = isCorsOption(name) ? findOption(kind, name) : undefined;
      if (option === undefined) return [];
      const { url, title } = sources[option.source];
      return [{ range: rangeOf(document, part.span), target: url, tooltip: title }];
    }),
  );
  const silenced = readIgnoreDirectives(toml).flatMap(({ names }) =>
    names.flatMap(({ id, span }): DocumentLink[] => {
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) return [];
      const target = ruleAddress(rule, ruleCommand);
      return [{ range: rangeOf(document, span), target, tooltip: rule.title }];
    }),
  );
  return [...options, ...silenced];
}
