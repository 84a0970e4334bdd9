import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import { quote, replaceString } from '../../toml/edit/edit';
import { quoted } from '../../text/quoted';
import { mildOriginFaults } from '../../values/origin-fault';
import { judgeOrigin } from '../../values/judge-origin';
import { editsOf, rangeOf } from '../range';
import { type Occurrence, occurrencesAt } from './occurrences';

export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** What a rename at the position would begin from; undefined where nothing can be renamed. */
export function prepareRename(
  document: TextDocument,
  config: Config,
  position: Position,
): Renamable | undefined {
  const offset = document.offsetAt(position);
  const at = occurrencesAt(config, offset).find(({ span }) => span.start <= offset && offset <= span.end);
  return at && { range: rangeOf(document, at.span), placeholder: at.name };
}

/** The edits that give an origin or a path another name everywhere, or a sentence why it can't have that name. */
export function rename(
  document: TextDocument,
  config: Config,
  position: Position,
  newName: string,
): { readonly edits: TextEdit[] } | { readonly problem: string } {
  const occurrences = occurrencesAt(config, document.offsetAt(position));
  const [first] = occurrences;
  if (first === undefined) return { problem: 'Only an origin or the path of an override can be renamed.' };
  const problem = nameProblem(first.kind, newName);
  if (problem !== undefined) return { problem };
  return {
    edits: editsOf(
      document,
      occurrences.flatMap((one) => editOf(one, newName)),
    ),
  };
}

function nameProblem(kind: Occurrence['kind'], name: string): string | undefined {
  if (kind === 'path')
    return name.startsWith('/') ? undefined : `${quoted(name)} isn’t a path. A path starts with \`/\`.`;
  const fault = judgeOrigin(name);
  if (fault === undefined || mildOriginFaults.has(fault.id)) return undefined;
  const { repair } = fault;
  const example = repair?.kind === 'replace' ? repair.origin : 'https://dashboard.example.com';
  return `${quoted(name)} isn’t an origin that browsers send. Enter one such as ${quoted(example)}.`;
}

const editOf = ({ node, span }: Occurrence, name: string) =>
  'content' in node
    ? replaceString(node, name)
    : [{ span: node.style === 'bare' ? span : node.span, newText: quote(name, keyStyle(node)) }];

const keyStyle = ({ style }: { readonly style: string }): 'basic' | 'literal' =>
  style === 'literal' ? 'literal' : 'basic';
