import { looksLikeDateTime } from './datetimes';
import type { ProblemFix, Span } from '../tree/nodes';
import { numberMistake } from './numbers';
import { hasOddBlank, reportOddBlank } from './odd-blanks';
import { report, type Place, type Reader } from './reader';
import { quoted } from '../../text/quoted';

const booleans: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};
const nothings = new Set(['null', 'nil', 'none', 'undefined']);
const curly = /^[“”‘’„«].*$/u;

const replacement = (span: Span, newText: string, title: string): ProblemFix => ({
  title,
  edits: [{ span, newText }],
});

/** The word in quotes that need no escape, if there are such. */
function asString(word: string): string | undefined {
  if (!/["\\]/.test(word)) return `"${word}"`;
  return word.includes("'") ? undefined : `'${word}'`;
}

function reportBoolean(reader: Reader, word: string, span: Span, lower: string): void {
  const meant = booleans[lower] ?? lower;
  const isSpelling = meant === lower;
  const message = isSpelling
    ? `\`${word}\` is not a TOML value: booleans are written in lower case, \`${meant}\`.`
    : `\`${word}\` is not a TOML value: booleans are written \`true\` and \`false\`.`;
  const fix = replacement(span, meant, `Write \`${meant}\``);
  report(reader, isSpelling ? 'boolean-case' : 'boolean-word', span, message, fix);
}

function reportUnquoted(reader: Reader, word: string, span: Span, place: Place): void {
  const parts = word.split(',').map((part) => part.trim());
  const isList = place === 'line' && parts.length > 1 && parts.every((part) => /^[^\s"'[\]{}]+$/.test(part));
  if (isList) {
    const message = `${quoted(word)} is not a TOML value: a list stands in brackets, and each text in it in quotes.`;
    const list = `[${parts.map((part) => asString(part) ?? part).join(', ')}]`;
    report(reader, 'unquoted-list', span, message, replacement(span, list, 'Write it as a list of strings'));
    return;
  }
  const message = `${quoted(word)} is not a TOML value: text must stand in quotes.`;
  const text = asString(word);
  const fix =
    text === undefined || /["'=]/.test(word) ? undefined : replacement(span, text, 'Put it in quotes');
  report(reader, 'unquoted-string', span, message, fix);
}

/** `("GET", "POST")`: the brackets of another language around a list. */
function reportParentheses(reader: Reader, word: string, span: Span): void {
  const message = `${quoted(word)} is not a TOML value: a list stands in square brackets.`;
  const inner = word.slice(1, -1);
  const isSimple = word.endsWith(')') && !/[()]/.test(inner);
  const fix = isSimple ? replacement(span, `[${inner}]`, 'Use square brackets') : undefined;
  report(reader, 'parentheses-for-list', span, message, fix);
}

function reportUnit(reader: Reader, word: string, span: Span): void {
  const message = `${quoted(word)} is not a TOML value: numbers have no units, and text must stand in quotes.`;
  report(reader, 'number-with-unit', span, message);
}

function reportSemicolon(reader: Reader, word: string, span: Span): void {
  const semicolon = { start: span.start + word.length - 1, end: span.end };
  const fix = replacement(semicolon, '', 'Remove the semicolon');
  const message = 'No semicolon follows a value in TOML.';
  report(reader, 'superfluous-semicolon', semicolon, message, fix);
}

function reportQuoteAtEnd(reader: Reader, word: string, span: Span): void {
  const quote = word.slice(-1);
  const message = `${quoted(word)} has a closing quote but no opening one.`;
  const edit = { span: { start: span.start, end: span.start }, newText: quote };
  const fix = word.slice(0, -1).includes(quote)
    ? undefined
    : { title: 'Add the opening quote', edits: [edit] };
  report(reader, 'missing-opening-quote', span, message, fix);
}

/** Reports what is wrong with a word that stands where a value belongs and is none. */
export function reportWord(reader: Reader, span: Span, place: Place): void {
  const word = reader.text.slice(span.start, span.end);
  const lower = word.length < 10 ? word.toLowerCase() : '';
  const mistake = numberMistake(word);
  const isBeforeSemicolon = word.endsWith(';') && /^(?:true|false|[+-]?[0-9][0-9_.]*);$/.test(word);
  if (hasOddBlank(word)) {
    reportOddBlank(reader, span);
  } else if (isBeforeSemicolon) {
    reportSemicolon(reader, word, span);
  } else if (word.startsWith('(')) {
    reportParentheses(reader, word, span);
  } else if (Object.hasOwn(booleans, lower)) {
    reportBoolean(reader, word, span, lower);
  } else if (nothings.has(lower)) {
    const message = `TOML has no \`${word}\`: leave the key out instead.`;
    report(reader, 'null-value', span, message);
  } else if (mistake !== undefined) {
    const { kind, message, corrected } = mistake;
    const fix = corrected === undefined ? undefined : replacement(span, corrected, `Write \`${corrected}\``);
    report(reader, kind, span, message, fix);
  } else if (/^[0-9]+ ?[a-zA-Z%]{1,8}$/.test(word)) {
    reportUnit(reader, word, span);
  } else if (looksLikeDateTime(word)) {
    const message = `${quoted(word)} is no date or time that exists, or is not written as in RFC 3339.`;
    report(reader, 'invalid-datetime', span, message);
  } else if (curly.test(word)) {
    const inner = word.replace(/^[“”‘’„«]+/u, '').replace(/[“”‘’„»]+$/u, '');
    const message = `${quoted(word)} stands in typographic quotes: TOML knows only straight ones, " and '.`;
    const straight = /[“”‘’„]/.test(inner) ? undefined : asString(inner);
    const fix = straight === undefined ? undefined : replacement(span, straight, 'Use straight quotes');
    report(reader, 'typographic-quotes', span, message, fix);
  } else if (/["']$/.test(word)) {
    reportQuoteAtEnd(reader, word, span);
  } else {
    reportUnquoted(reader, word, span, place);
  }
}
