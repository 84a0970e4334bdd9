import {
  APOSTROPHE,
  BACKSLASH,
  CARRIAGE_RETURN,
  LINE_FEED,
  QUOTE,
  codeAt,
  isForbiddenControl,
  isLineEnd,
} from '../../tree/characters';
import { decodeEscapes, hasEscape } from './escapes';
import { LocatedString } from '../../tree/located-values';
import type { Span, StringNode } from '../../tree/nodes';
import { lineEndFrom, report, type Reader } from '../reader';
import { cutBeforeComma, cutUnclosed, type Cut, type StringPlace } from '../problems/unclosed-string';

/** `\\/` of JSON and `\\'` of other languages escape a character that TOML writes as it is. */
const needless = /\\(?:["\\bfnrt]|[uU][\da-fA-F]{4}|([/'`]))/gu;

function reportEscape(reader: Reader, span: Span, node: StringNode): void {
  const { text } = reader;
  const written = text.slice(span.start, span.end).trim();
  const content = text.slice(node.content.start, node.content.end);
  if (/^\\[/'`]$/u.test(written)) {
    const sign = written.charAt(1);
    const shown = sign === '`' ? 'a backtick' : `\`${sign}\``;
    const edits = [...content.matchAll(needless)].flatMap(({ 1: plain, index }) => {
      const start = node.content.start + index;
      return plain === undefined ? [] : [{ span: { start, end: start + 1 }, newText: '' }];
    });
    const message = `TOML has no escape for ${shown}. Write it without the backslash.`;
    report(reader, 'invalid-escape', span, message, { title: 'Remove the backslashes', edits });
    return;
  }
  const code = written.charAt(1);
  const reason =
    code !== '' && 'uUx'.includes(code)
      ? `\`${written}\` must be followed by the hexadecimal number of a Unicode character.`
      : `\`${written}\` is not a TOML escape.`;
  const message = `${reason} Write a backslash as \`\\\\\`, or put the string in single quotes, which keep it as is.`;
  const isNumeric = 'uUx'.includes(code) && /^[0-9a-fA-F]/.test(content.slice(span.end - node.content.start));
  const isPath = !isNumeric && node.style === 'basic' && !content.includes("'") && !/\\["\\]/.test(content);
  const edit = { span: node.span, newText: `'${content}'` };
  report(
    reader,
    'invalid-escape',
    span,
    message,
    isPath ? { title: 'Use single quotes', edits: [edit] } : undefined,
  );
}

/** Whether all characters between the quotes are allowed there. */
function judgeCharacters(reader: Reader, start: number, end: number): 'good' | 'bad' {
  for (let at = start; at < end; at++) {
    const code = reader.text.charCodeAt(at);
    if (!isForbiddenControl(code) || code === LINE_FEED) continue;
    if (code === CARRIAGE_RETURN && codeAt(reader.text, at + 1) === LINE_FEED) continue;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `The control character ${name} isn’t allowed in a string. Write it as an escape, or remove it.`;
    report(reader, 'control-character', { start: at, end: at + 1 }, message);
    return 'bad';
  }
  return 'good';
}

function singleLineEnd(text: string, start: number): number | undefined {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; ; at++) {
    const code = codeAt(text, at);
    if (code === quote) return at;
    if (isLineEnd(code)) return undefined;
    if (code === BACKSLASH && quote === QUOTE && !isLineEnd(codeAt(text, at + 1))) at++;
  }
}

/** Where the closing triple quotes of a multi-line string start. Up to two more quotes may come before them. */
function fenceEnd(reader: Reader, start: number): number | undefined {
  const { text } = reader;
  const quote = text.charCodeAt(start);
  if (start >= (reader.unclosedFences.get(quote) ?? Infinity)) return undefined;
  for (let at = start + 3; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === QUOTE) at++;
    else if (code === quote && codeAt(text, at + 1) === quote && codeAt(text, at + 2) === quote) {
      let extra = 0;
      while (extra < 2 && codeAt(text, at + 3 + extra) === quote) extra++;
      return at + extra;
    }
  }
  reader.unclosedFences.set(quote, start);
  return undefined;
}

function isFence(text: string, start: number): boolean {
  const quote = text.charCodeAt(start);
  return codeAt(text, start + 1) === quote && codeAt(text, start + 2) === quote;
}

function cutFence(reader: Reader, start: number): Cut {
  const end = lineEndFrom(reader.text, start);
  const fence = reader.text.slice(start, start + 3);
  const message = `This multi-line string is not closed: it needs another ${fence} at its end.`;
  report(reader, 'unclosed-multiline-string', { start, end: start + 3 }, message);
  return { content: end, end };
}

function closedAt(at: number | undefined, length: number): Cut | undefined {
  return at === undefined ? undefined : { content: at, end: at + length };
}

function decode(text: string, style: StringNode['style'], start: number, end: number) {
  let from = start;
  if (style === 'multiline-basic' || style === 'multiline-literal') {
    if (codeAt(text, from) === CARRIAGE_RETURN) from++;
    if (codeAt(text, from) === LINE_FEED) from++;
    else from = start;
  }
  const isBasic = style === 'basic' || style === 'multiline-basic';
  if (isBasic && hasEscape(text, from, end)) return decodeEscapes(text, from, end, style);
  return { value: text.slice(from, end), invalid: undefined };
}

/** Reads the string whose opening quote is here. An unclosed string ends with its line. */
export function readString(reader: Reader, place: StringPlace): LocatedString {
  const { text, at: start } = reader;
  const isLiteral = text.charCodeAt(start) === APOSTROPHE;
  const fenced = place !== 'key' && place !== 'header' && isFence(text, start);
  const style = `${fenced ? 'multiline-' : ''}${isLiteral ? 'literal' : 'basic'}` as const;
  const length = fenced ? 3 : 1;
  const closed = closedAt(fenced ? fenceEnd(reader, start) : singleLineEnd(text, start), length);
  const recut =
    closed && !fenced && place === 'array' ? cutBeforeComma(reader, start, closed.content) : undefined;
  const cut = recut ?? closed ?? (fenced ? cutFence(reader, start) : cutUnclosed(reader, start, place));
  const isCut = closed === undefined || recut !== undefined;
  const content = { start: start + length, end: Math.max(cut.content, start + length) };
  const { value, invalid } = decode(text, style, content.start, content.end);
  reader.at = Math.max(cut.end, content.end);
  const node = (state: 'sound' | 'broken'): LocatedString =>
    new LocatedString(start, reader.at, style, value, content.start, content.end, state === 'broken');
  if (isCut) return node('broken');
  if (invalid !== undefined) reportEscape(reader, invalid, node('broken'));
  const isGood = judgeCharacters(reader, content.start, content.end) === 'good';
  return node(invalid === undefined && isGood ? 'sound' : 'broken');
}
