import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { duration } from '../../catalog/max-age';
import type { Config } from '../../config/config';
import { describeMaxAge } from './describe-max-age';
import { spanOf } from '../range';

/** The seconds of `cors_max_age` in hours and minutes. */
export function inlayHints(document: TextDocument, { tables }: Config, range: Range): InlayHint[] {
  const { start, end } = spanOf(document, range);
  return tables.flatMap(({ cors_max_age: option }) => {
    if (
      option === undefined ||
      option.value < 60n ||
      option.node.span.end < start ||
      option.node.span.end > end
    )
      return [];
    return [
      {
        position: document.positionAt(option.node.span.end),
        label: duration(Number(option.value)),
        paddingLeft: true,
        tooltip: { kind: 'markdown', value: describeMaxAge(option.value) },
      },
    ];
  });
}
