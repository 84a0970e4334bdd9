import { fileMask } from '../../config/file-secrets';
import type { Mask } from '../../secrets/mask';
import type { LineIndex } from '../../text/line-index';
import type { TextEdit } from '../../toml/tree/nodes';
import type { SarifFix } from '../sarif';
import type { CheckedFile } from './checked-file';

/**
 * The edits of fixes as a report may show them. An edit that would reveal a secret is reduced to what it changes.
 * If that still contains a secret, there are no edits: with a masked edit, the mask would end up in the file.
 * `--fix` and editors apply the full edits.
 */
export function editsShown(
  { document, text }: CheckedFile,
  lines: LineIndex,
): (edits: readonly TextEdit[]) => SarifFix['edits'] {
  let mask: Mask | undefined;
  const isDiscreet = ({ newText }: TextEdit): boolean => (mask ??= fileMask(document))(newText) === newText;
  return (edits) => {
    const small = edits.map((edit) => (isDiscreet(edit) ? edit : changedPart(text, edit)));
    return small.every(isDiscreet)
      ? small.map(({ span, newText }) => ({ range: lines.range(span), newText }))
      : [];
  };
}

/** The same edit without the text it leaves unchanged at its start and end. */
function changedPart(text: string, { span, newText }: TextEdit): TextEdit {
  const old = text.slice(span.start, span.end);
  const most = Math.min(old.length, newText.length);
  let start = 0;
  while (start < most && old[start] === newText[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-end - 1) === newText.at(-end - 1)) end += 1;
  return {
    span: { start: span.start + start, end: span.end - end },
    newText: newText.slice(start, newText.length - end),
  };
}
