import { quoted } from '../../../text/quoted';
/** Half open, in UTF-16 code units. */
export interface NginxSpan {
  readonly start: number;
  readonly end: number;
  /** The included file that contains it; undefined for the main file. */
  readonly file?: string | undefined;
}

export interface NginxWord {
  /** Decoded: without quotes and without the backslashes that nginx removes. */
  readonly text: string;
  /** With its quotes. */
  readonly span: NginxSpan;
}

export interface NginxDirective {
  readonly name: string;
  readonly words: readonly NginxWord[];
  /** From the name to the semicolon or the closing brace, or to where the text ends. */
  readonly span: NginxSpan;
  /** From the name to the last word, which a finding underlines. */
  readonly head: NginxSpan;
  /** Undefined for a directive that ends in a semicolon. */
  readonly block: readonly NginxDirective[] | undefined;
  /** The block holds a program (Lua) that is not read. */
  readonly opaque: boolean;
}

export interface NginxProblem {
  readonly span: NginxSpan;
  /** A whole sentence. */
  readonly message: string;
}

export interface NginxFile {
  readonly directives: readonly NginxDirective[];
  readonly problems: readonly NginxProblem[];
}

type Token = NginxWord | { readonly punctuation: ';' | '{' | '}'; readonly span: NginxSpan };

/** Parses an nginx configuration. Total, and continues after a mistake. Offsets count UTF-16 code units. */
export function parseNginx(text: string, file?: string): NginxFile {
  const reader: Reader = { text, file, at: 0, problems: [] };
  const directives: NginxDirective[] = [];
  while (reader.at < text.length) {
    directives.push(...readBlock(reader, 0));
    skipBlanks(reader);
    if (text[reader.at] === '}') {
      complain(reader, reader.at, 'This `}` closes no block.');
      reader.at += 1;
    }
  }
  return { directives, problems: reader.problems };
}

interface Reader {
  readonly text: string;
  readonly file: string | undefined;
  at: number;
  readonly problems: NginxProblem[];
}

/** Deeper than any configuration, and shallow enough for the stack. */
const deepest = 100;

/** The directives up to the closing brace, which stays, or to the end. */
function readBlock(reader: Reader, depth: number): readonly NginxDirective[] {
  const directives: NginxDirective[] = [];
  for (;;) {
    skipBlanks(reader);
    const next = reader.text[reader.at];
    if (next === undefined || next === '}') return directives;
    if (next === ';' || next === '{') {
      complain(reader, reader.at, `This ${quoted(next)} belongs to no directive.`);
      reader.at += 1;
    } else directives.push(readDirective(reader, depth));
  }
}

function readDirective(reader: Reader, depth: number): NginxDirective {
  const start = reader.at;
  const words: NginxWord[] = [];
  for (;;) {
    const token = readToken(reader);
    const head = spanIn(reader, start, words.at(-1)?.span.end ?? start);
    const [first] = words;
    const made = { name: first?.text ?? '', words: words.slice(1), head };
    if (token === undefined || ('punctuation' in token && token.punctuation === '}')) {
      if (token !== undefined) reader.at = token.span.start;
      complain(reader, head.start, `${quoted(made.name)} lacks a \`;\` at its end.`, head.end);
      return { ...made, span: head, block: undefined, opaque: false };
    }
    if (!('punctuation' in token)) words.push(token);
    else if (token.punctuation === ';')
      return { ...made, span: spanIn(reader, start, token.span.end), block: undefined, opaque: false };
    else return { ...made, ...blockOf(reader, made.name, start, depth) };
  }
}

function blockOf(
  reader: Reader,
  name: string,
  start: number,
  depth: number,
): Pick<NginxDirective, 'span' | 'block' | 'opaque'> {
  const opaque = /_by_lua_block$/u.test(name) || depth >= deepest;
  const block = opaque ? [] : readBlock(reader, depth + 1);
  if (opaque) skipProgram(reader);
  if (reader.text[reader.at] === '}') reader.at += 1;
  else complain(reader, start, `The block of ${quoted(name)} is never closed.`);
  return { span: spanIn(reader, start, reader.at), block, opaque };
}

/** Lua is not parsed: only its braces are counted, so a single brace in a string or comment can mislead. */
function skipProgram(reader: Reader): void {
  let open = 1;
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at];
    if (character === '{') open += 1;
    if (character === '}') open -= 1;
    if (open === 0) return;
    reader.at += 1;
  }
}

function skipBlanks(reader: Reader): void {
  const blanks = /(?:[ \t\r\n]|#[^\n]*)*/uy;
  blanks.lastIndex = reader.at;
  blanks.exec(reader.text);
  reader.at = blanks.lastIndex;
}

function readToken(reader: Reader): Token | undefined {
  skipBlanks(reader);
  const { text, at } = reader;
  const next = text[at];
  if (next === undefined) return undefined;
  if (next === ';' || next === '{' || next === '}') {
    reader.at += 1;
    return { punctuation: next, span: spanIn(reader, at, at + 1) };
  }
  return next === '"' || next === "'" ? readQuoted(reader, next) : readBare(reader);
}

function readQuoted(reader: Reader, quote: string): NginxWord {
  const start = reader.at;
  let end = start + 1;
  while (end < reader.text.length && reader.text[end] !== quote) end += reader.text[end] === '\\' ? 2 : 1;
  if (end >= reader.text.length) {
    complain(reader, start, 'This quote is never closed.');
    end = reader.text.length;
  }
  reader.at = Math.min(end + 1, reader.text.length);
  if (!/^[\s;{)]?$/u.test(reader.text.slice(reader.at, reader.at + 1)))
    complain(reader, reader.at, 'A space or a `;` is missing after the closing quote.');
  return { text: decoded(reader.text.slice(start + 1, end)), span: spanIn(reader, start, reader.at) };
}

/** Ends at a space, a semicolon or an opening brace, except that of `${name}`; a closing one is part of it. */
function readBare(reader: Reader): NginxWord {
  const start = reader.at;
  const word = /(?:\\[^]?|\$\{|[^\\ \t\r\n;{])+/uy;
  word.lastIndex = start;
  word.exec(reader.text);
  reader.at = Math.max(word.lastIndex, start + 1);
  return { text: decoded(reader.text.slice(start, reader.at)), span: spanIn(reader, start, reader.at) };
}

const spanIn = ({ file }: Reader, start: number, end: number): NginxSpan =>
  file === undefined ? { start, end } : { start, end, file };

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  r: '\r',
  n: '\n',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** nginx removes a backslash before six characters and keeps it before all others. */
const decoded = (raw: string): string =>
  raw.replaceAll(/\\([trn"'\\])/gu, (whole, character: string) => escapes[character] ?? whole);

function complain(reader: Reader, at: number, message: string, end = at + 1): void {
  reader.problems.push({ span: spanIn(reader, at, Math.min(end, reader.text.length)), message });
}
