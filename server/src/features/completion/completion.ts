import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import { commentCompletions } from './comment';
import type { CompletionContext } from './context';
import { headerCompletions } from './header';
import { keyCompletions } from './key';
import { valueCompletions } from './value';
import { placeAt } from '../place/place-at';

/** What may be written at the cursor: only what is missing, each with its explanation. */
export function completions(
  document: TextDocument,
  config: Config,
  position: Position,
  context: CompletionContext,
): CompletionItem[] {
  const offset = document.offsetAt(position);
  const { comments, text } = config.document;
  const comment = comments.find(({ span }) => span.start < offset && offset <= span.end);
  if (comment !== undefined) return commentCompletions(document, text, comment, offset);
  const place = placeAt(config.document, offset);
  if (place.kind === 'none') return [];
  if (place.kind === 'header') return headerCompletions(document, config, place, offset, context);
  if (place.kind === 'key') return keyCompletions(document, config, place, offset, context);
  return valueCompletions(document, config, place, offset);
}
