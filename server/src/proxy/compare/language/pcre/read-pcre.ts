import { byte, type Bytes, bytesOf, ignoringCase } from '../bytes';
import { anyButNewline, anything, typeEscapes } from './escapes';
import { openGroup } from './read-group';
import { readClass } from './read-class';
import { escapedByte } from './read-escape';
import { type Flags, Reading, refused, unknownSyntax } from './reading';
import type { AssertionKind, Syntax } from './syntax';

export interface PcreSyntax {
  readonly syntax: Syntax;
  /** The number of capturing groups. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Parses an expression as nginx passes it to PCRE2: bytes, no UTF mode, no options except the one for case.
 *
 * @throws NotFollowed
 */
export function readPcre(pattern: string, ignoreCase: boolean): PcreSyntax {
  const flags: Flags = {
    ignoreCase,
    dotAll: false,
    multiline: false,
    extended: false,
    ungreedy: false,
    namedOnly: false,
  };
  const reading = new Reading(String.fromCharCode(...bytesOf(pattern)), flags);
  if (pattern.startsWith('(*')) throw unknownSyntax('starts with a control verb');
  const syntax = readBranches(reading);
  if (!reading.ended) throw refused('has a `)` without a `(`');
  return { syntax, groups: reading.groups, names: reading.names };
}

/** Up to the end or a `)`, which isn't consumed. Options set in one branch apply to the following ones too. */
function readBranches(reading: Reading): Syntax {
  const branches: Syntax[] = [];
  do branches.push(readBranch(reading));
  while (reading.take('|'));
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : { type: 'choice', branches };
}

function readBranch(reading: Reading): Syntax {
  const parts: Syntax[] = [];
  while (!reading.ended) {
    if (!reading.quoted) {
      if (reading.next === '|' || reading.next === ')') break;
      if (skipped(reading)) continue;
    }
    const item = readItem(reading);
    if (item !== undefined) parts.push(repeated(reading, item));
  }
  return { type: 'sequence', parts };
}

/** Whitespace and comments under `(?x)`, and comments in parentheses. */
function skipped(reading: Reading): boolean {
  if (reading.match(/\(\?#[^)]*/uy) !== undefined) {
    if (!reading.take(')')) throw refused('has a comment without an end');
    return true;
  }
  return reading.flags.extended && reading.match(/[\t-\r ]+|#[^\n]*\n?/uy) !== undefined;
}

const literal = (reading: Reading, code: number): Syntax => set(reading, byte(code));

const set = (reading: Reading, bytes: Bytes): Syntax => ({
  type: 'bytes',
  bytes: reading.flags.ignoreCase ? ignoringCase(bytes) : bytes,
});

/** `\E` without a preceding `\Q` has no effect. */
function endsQuote(reading: Reading): boolean {
  const ends = reading.take('\\E');
  if (ends) reading.quoted = false;
  return ends;
}

interface Item {
  readonly syntax: Syntax;
  /** Whether a quantifier may follow. */
  readonly repeatable: boolean;
}

const repeatable = (syntax: Syntax): Item => ({ syntax, repeatable: true });
const assertion = (kind: AssertionKind): Item => ({ syntax: { type: 'assertion', kind }, repeatable: false });

function readItem(reading: Reading): Item | undefined {
  if (endsQuote(reading)) return undefined;
  const { flags } = reading;
  if (reading.quoted) return repeatable(literal(reading, reading.character().charCodeAt(0)));
  if (isQuantifier(reading)) throw refused('has a quantifier with nothing before it');
  const character = reading.character();
  switch (character) {
    case '^':
      return assertion(flags.multiline ? 'line-start' : 'start');
    case '$':
      return assertion(flags.multiline ? 'line-end' : 'last-line-end');
    case '.':
      return repeatable({ type: 'bytes', bytes: flags.dotAll ? anything : anyButNewline });
    case '[':
      return repeatable({ type: 'bytes', bytes: readClass(reading) });
    case '(':
      return readGroup(reading);
    case '\\':
      return readEscape(reading);
    default:
      return repeatable(literal(reading, character.charCodeAt(0)));
  }
}

function readGroup(reading: Reading): Item | undefined {
  const group = openGroup(reading);
  if (group === undefined) return undefined;
  reading.depth += 1;
  if (reading.depth > 250) throw refused('is nested more deeply than PCRE allows');
  const { flags } = reading;
  reading.flags = { ...flags, ...group.flags };
  const inner = readBranches(reading);
  if (!reading.take(')')) throw refused('has a `(` without a `)`');
  reading.flags = flags;
  reading.depth -= 1;
  return repeatable(group.wrap(inner));
}

const assertionEscapes: Readonly<Record<string, AssertionKind>> = {
  A: 'start',
  Z: 'last-line-end',
  z: 'end',
  b: 'word-edge',
  B: 'no-word-edge',
};

function readEscape(reading: Reading): Item | undefined {
  if (reading.ended) throw refused('ends in a backslash');
  const letter = reading.next;
  if (reading.take('Q')) {
    reading.quoted = true;
    return undefined;
  }
  const kind = assertionEscapes[letter];
  const type = letter === 'N' ? anyButNewline : typeEscapes[letter];
  if (/[GKRXCpP]/u.test(letter)) throw unknownSyntax(`uses \`\\${letter}\``);
  if (/[gk1-9]/u.test(letter)) throw unknownSyntax('has a backreference');
  if (kind === undefined && type === undefined) return repeatable(literal(reading, escapedByte(reading)));
  reading.at += 1;
  return kind === undefined ? repeatable({ type: 'bytes', bytes: type ?? 0n }) : assertion(kind);
}

const quantifier = /([*+?])|\{(\d+)(,?)(\d*)\}/uy;

function isQuantifier(reading: Reading): boolean {
  const { at } = reading;
  const found = reading.match(quantifier) !== undefined;
  reading.at = at;
  return found;
}

/** With the quantifier after it, if any. */
function repeated(reading: Reading, { syntax, repeatable: allowed }: Item): Syntax {
  while (endsQuote(reading) || (!reading.quoted && skipped(reading))) continue;
  const match = reading.quoted ? undefined : reading.match(quantifier);
  if (match === undefined) return syntax;
  if (!allowed) throw refused('repeats something that can’t be repeated');
  const [, sign, low = '', comma = '', high = ''] = match;
  if (comma === '' && high !== '') throw refused('has a quantifier that PCRE doesn’t support');
  const min = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
  const max =
    sign === undefined
      ? comma === ''
        ? min
        : high === ''
          ? Infinity
          : Number(high)
      : sign === '?'
        ? 1
        : Infinity;
  if (min > 65535 || (max !== Infinity && max > 65535))
    throw refused('has a quantifier number that is too large');
  if (max < min) throw refused('has a quantifier whose numbers are out of order');
  const lazy = reading.take('?') !== reading.flags.ungreedy;
  const repeat: Syntax = { type: 'repeat', of: syntax, min, max, lazy };
  if (!lazy && reading.take('+')) return { type: 'atomic', of: { ...repeat, lazy: false } };
  return repeat;
}
