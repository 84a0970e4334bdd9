import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../../features/range';
import type { Judgement } from '../../lint/run';
import type { CheckedFile } from './checked-file';

/** The findings of a file with their ranges, 0-based and in UTF-16 code units as in LSP. */
export function located(
  file: CheckedFile,
): readonly (Judgement & { readonly range: Range; readonly document: TextDocument })[] {
  const document = TextDocument.create(file.path, 'toml', 0, file.text);
  return file.judgements.map((judgement) => ({
    ...judgement,
    document,
    range: rangeOf(document, judgement.finding.span),
  }));
}

/** A path as URLs and reports write it. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
