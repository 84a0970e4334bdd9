import { calculate } from './arithmetic';
import { looksLikeDateTime } from '../scalars/datetimes';
import type { ProblemFix, Span } from '../../tree/nodes';
import { numberMistake } from '../scalars/numbers';
import { isConstructor, reportConstructor } from './constructors';
import { hasOddBlank, reportOddBlank } from './odd-blanks';
import { isTemplateWord } from './placeholders';
import { report, type ValueContext, type Reader } from '../reader';
import { quoted } from '../../../text/quoted';

const booleans: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};
const nothings = new Set(['null', 'nil', 'none', 'undefined']);
const curly = /^[“”‘’„«`].*$/u;

const replacement = (span: Span, newText: string, title: string): ProblemFix => ({
  title,
  edits: [{ span, newText }],
});

/** The word in quotes that need no escape, if possible. */
function asString(word: string): string | undefined {
  if (!/["\\]/.test(word)) return `"${word}"`;
  return word.includes("'") ? undefined : `'${word}'`;
}

function reportBoolean(reader: Reader, word: string, span: Span, lower: string): void {
  const meant = booleans[lower] ?? lower;
  const isSpelling = meant === lower;
  const message = isSpelling
    ? `\`${word}\` is not a TOML value: booleans are lower case, \`${meant}\`.`
    : `\`${word}\` is not a TOML value: booleans are written \`true\` and \`false\`.`;
  const fix = replacement(span, meant, `Write \`${meant}\``);
  report(reader, isSpelling ? 'boolean-case' : 'boolean-word', span, message, fix);
}

function reportUnquoted(reader: Reader, word: string, span: Span, place: ValueContext): void {
  const parts = word.split(',').map((part) => part.trim());
  const isList = place === 'line' && parts.length > 1 && parts.every((part) => /^[^\s"'[\]{}]+$/.test(part));
  if (isList) {
    const message = `${quoted(word)} is not a TOML value: a list needs brackets, and each string in it needs quotes.`;
    const list = `[${parts.map((part) => asString(part) ?? part).join(', ')}]`;
    report(reader, 'unquoted-list', span, message, replacement(span, list, 'Write it as a list of strings'));
    return;
  }
  const message = `${quoted(word)} is not a TOML value: strings need quotes.`;
  const text = asString(withoutTail(word));
  const fix =
    text === undefined || /["'=]/.test(word) ? undefined : replacement(span, text, 'Put it in quotes');
  report(reader, 'unquoted-string', span, message, fix);
}

/** `("GET", "POST")`: a list in the brackets of another language. */
function reportParentheses(reader: Reader, word: string, span: Span): void {
  const message = `${quoted(word)} is not a TOML value: a list needs square brackets.`;
  const inner = word.slice(1, -1);
  const isSimple = word.endsWith(')') && !/[()]/.test(inner);
  const fix = isSimple ? replacement(span, `[${inner}]`, 'Use square brackets') : undefined;
  report(reader, 'parentheses-for-list', span, message, fix);
}

export const unitMessage = (word: string): string =>
  `${quoted(word)} is not a TOML value: numbers have no units. Write the number alone.`;

/** Reports a calculation in place of a value, with its result; returns false for any other text. */
export function reportCalculation(reader: Reader, span: Span): boolean {
  const calculation = calculate(reader.text.slice(span.start, span.end));
  if (calculation === undefined) return false;
  const { result } = calculation;
  const then = result === undefined ? 'Write the result.' : `Write the result, \`${result}\`.`;
  const fix = result === undefined ? undefined : replacement(span, result, `Write \`${result}\``);
  report(reader, 'arithmetic', span, `TOML doesn’t calculate. ${then}`, fix);
  return true;
}

/** Reports a placeholder such as `${NAME}`, which quotes wouldn't make a value. */
export function reportPlaceholder(reader: Reader, span: Span): void {
  const word = reader.text.slice(span.start, span.end);
  const message = `${quoted(word)} is a placeholder, but TOML has no variables, so nothing fills it in. Write the value itself.`;
  report(reader, 'placeholder', span, message);
}

function reportSemicolon(reader: Reader, word: string, span: Span): void {
  const semicolon = { start: span.start + word.length - 1, end: span.end };
  const fix = replacement(semicolon, '', 'Remove the semicolon');
  const message = 'TOML values don’t end in a semicolon.';
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

/** How TOML writes what is a hyphenated list in YAML. */
export const yamlList =
  'TOML lists don’t use `-`. Write the list in brackets after the key: `key = ["a", "b"]`.';

/** Without the trailing comma or semicolon of other languages. */
const withoutTail = (word: string): string => (/[,;]$/.test(word) ? word.slice(0, -1).trimEnd() : word);

const openingCurly = new Set('“”‘’„«`');
const closingCurly = new Set('“”‘’„»`');

function reportCurly(reader: Reader, word: string, span: Span): void {
  let [start, end] = [0, word.length];
  while (start < end && openingCurly.has(word.charAt(start))) start++;
  while (end > start && closingCurly.has(word.charAt(end - 1))) end--;
  const inner = word.slice(start, end);
  const kind = word.startsWith('`') ? 'backticks' : 'curly quotes';
  const message = `${kind === 'backticks' ? 'This text' : quoted(word)} is in ${kind}. TOML accepts only straight quotes, " and '.`;
  const straight = /[“”‘’„`]/.test(inner) ? undefined : asString(inner);
  const fix = straight === undefined ? undefined : replacement(span, straight, 'Use straight quotes');
  report(reader, 'typographic-quotes', span, message, fix);
}

/** Reports a word in place of a value that isn't one. */
export function reportWord(reader: Reader, span: Span, place: ValueContext): void {
  const word = reader.text.slice(span.start, span.end);
  const lower = word.length < 10 ? withoutTail(word).toLowerCase() : '';
  const mistake = numberMistake(word);
  const isBeforeSemicolon = word.endsWith(';') && /^(?:true|false|[+-]?[0-9][0-9_.]*);$/.test(word);
  if (hasOddBlank(word)) {
    reportOddBlank(reader, span);
  } else if (isTemplateWord(word)) {
    reportPlaceholder(reader, span);
  } else if (isBeforeSemicolon) {
    reportSemicolon(reader, word, span);
  } else if (word.startsWith('(') && !reportCalculation(reader, span)) {
    reportParentheses(reader, word, span);
  } else if (word.startsWith('(')) {
    return;
  } else if (Object.hasOwn(booleans, lower)) {
    reportBoolean(reader, word, span, lower);
  } else if (nothings.has(lower)) {
    const message = `TOML has no \`${word}\`. Leave the key out instead.`;
    report(reader, 'null-value', span, message);
  } else if (mistake !== undefined) {
    const { kind, message, corrected } = mistake;
    const fix = corrected === undefined ? undefined : replacement(span, corrected, `Write \`${corrected}\``);
    report(reader, kind, span, message, fix);
  } else if (/^[0-9]+ ?[a-zA-Z%]{1,8}$/.test(word)) {
    report(reader, 'number-with-unit', span, unitMessage(word));
  } else if (looksLikeDateTime(word)) {
    const message = `${quoted(word)} is not a valid RFC 3339 date or time.`;
    report(reader, 'invalid-datetime', span, message);
  } else if (curly.test(word)) {
    reportCurly(reader, word, span);
  } else if (/^\d{1,3}(?:'\d{3})+$/.test(word)) {
    const digits = word.replaceAll("'", '');
    const message = `${quoted(word)} is not a TOML value: TOML groups digits only with underscores. Remove the separators.`;
    report(reader, 'thousands-separator', span, message, replacement(span, digits, `Write \`${digits}\``));
  } else if (reportCalculation(reader, span)) {
    return;
  } else if (/^-(?:[ \t]|$)/.test(word)) {
    report(reader, 'yaml-list', { start: span.start, end: span.start + 1 }, yamlList);
  } else if (/^[|>][-+]?$/.test(word)) {
    const message = `\`${word}\` begins a text of YAML. TOML writes one in quotes, or between \`"""\` over several lines.`;
    report(reader, 'yaml-text', span, message);
  } else if (isConstructor(word)) {
    reportConstructor(reader, span);
  } else if (word === '+') {
    report(
      reader,
      'operator',
      span,
      'TOML doesn’t join strings with `+`. Write the whole text in one string.',
    );
  } else if (/["']$/.test(word)) {
    reportQuoteAtEnd(reader, word, span);
  } else {
    reportUnquoted(reader, word, span, place);
  }
}
