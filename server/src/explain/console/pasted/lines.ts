/** Prefixes that consoles, log collectors, comments and mails add to a line. Each matches at the start. */
const prefixes: readonly RegExp[] = [
  /^\s+/u,
  /^(?:[>|#;%•·▶❯→]+|\/\/+|--+(?!>)|\/\*+|\*+(?=\s)|[-+](?=\s)|<!--|rem(?=\s))/iu,
  /^\[[^\][]{1,80}\]:?(?=.*\S)/u,
  /^\(?\d{4}[-/.]\d\d[-/.]\d\d[T ,]{0,2}\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?\s?(?:Z\b|UTC\b|[+-]\d\d:?\d\d\b)?\)?/u,
  /^\(?\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,9})?(?:\s?[AP]M\b)?\)?/iu,
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s{1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,60}/u,
  /^[\w./@-]{1,60}\s{0,30}\|(?=\s)/u,
  /^[\w./@-]{1,60}\[\d{1,8}\]:/u,
  /^[VDIWEF]\/[\w. /-]{1,40}\(\s{0,6}\d{1,8}\):/u,
  /^std(?:out|err) [FP](?=\s)/u,
  /^(?:FATAL|ERROR|WARN|WARNING|INFO|LOG|DEBUG|SEVERE|TRACE|NOTICE)\b:?/u,
  /^(?:fatal|error|warning|warn|info|log|debug|severe|console\.(?:error|warn|log)):/iu,
];
const mostPrefixes = 12;

/** The line without everything before its text. */
function withoutPrefix(line: string): string {
  let rest = line;
  for (let count = 0; count < mostPrefixes; count += 1) {
    const found = prefixes.map((prefix) => prefix.exec(rest)?.[0] ?? '').find((prefix) => prefix !== '');
    if (found === undefined) break;
    rest = rest.slice(found.length);
  }
  return rest;
}

const longestPrefix = 200;

/** Numbers differ from line to line, as in `{worker 3} 12:00 ~> `. */
const shapeOf = (line: string): string => line.slice(0, longestPrefix).replace(/\d+/gu, '0');

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return one.slice(0, length);
}

/** The longest start shared by more than half of the texts; once they are sorted, these are neighbors. */
function majorityStart(texts: readonly string[]): string {
  const ordered = texts.toSorted();
  const most = Math.floor(texts.length / 2) + 1;
  return ordered.slice(0, -most + 1 || undefined).reduce((longest, text, at) => {
    const start = commonStart(text, ordered[at + most - 1] ?? '');
    return start.length > longest.length ? start : longest;
  }, '');
}

/** An unknown prefix of most lines. It ends with punctuation, so no text is removed. */
function sharedPrefix(lines: readonly string[]): RegExp | undefined {
  const shapes = lines.filter((line) => /\S/u.test(line)).map(shapeOf);
  if (shapes.length < 2) return undefined;
  const [prefix] = /^.*[^\p{L}\p{N}\s.,:;'"/«»‘’“”`_(-][:.,]?\s*/u.exec(majorityStart(shapes)) ?? [];
  if (prefix === undefined || /https?:|CORS|Origin/u.test(prefix)) return undefined;
  const source = prefix
    .replace(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`)
    .replaceAll('0', String.raw`\d{1,20}`);
  return new RegExp(`^${source}`, 'u');
}

const lineNumber = /^\s{0,8}(\d{1,6})(?:[:.)|]|(?=\s))/u;

/** Without the line numbers of an editor or listing. A single number, such as a status, is part of the text. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  const numbers = lines
    .filter((line) => /\S/u.test(line))
    .map((line) => Number(lineNumber.exec(line)?.[1] ?? NaN));
  const [first = NaN] = numbers;
  return numbers.length > 1 && numbers.every((number, at) => number === first + at)
    ? lines.map((line) => line.replace(lineNumber, ''))
    : lines;
}

/** A paste as one line. If a line was broken inside a word, `glue` is empty and nothing else is removed. */
export function oneLine(text: string, glue: ' ' | ''): string {
  const lines = withoutNumbers(text.split(/\r\n|\n|\r/u));
  if (glue === '') return collapsed(lines.join(''));
  const shared = sharedPrefix(lines);
  const bare = lines.map((line, at) =>
    isRestOfAddress(line, lines[at - 1])
      ? line
      : withoutPrefix(shared === undefined ? line : line.replace(shared, '')),
  );
  // Lines are also broken after a hyphen of `Access-Control-Allow-Origin`.
  return collapsed(
    bare.map((line) => (/\w-\s*$/u.test(line.slice(-20)) ? line.trimEnd() : `${line} `)).join(''),
  );
}

/** The slashes of an address that was broken after its scheme are not those of a comment. */
const isRestOfAddress = (line: string, before = ''): boolean =>
  /^\/\/[\w[]/u.test(line) &&
  /(?:https?|wss?|capacitor|ionic|tauri|app|-extension):$/u.test(before.slice(-40));

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
