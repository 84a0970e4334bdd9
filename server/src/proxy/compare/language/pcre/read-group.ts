import { type Flags, type Reading, refused, unknownSyntax } from './reading';
import { type Syntax, widthOf } from './syntax';

export interface OpenGroup {
  readonly flags?: Partial<Flags>;
  readonly wrap: (inner: Syntax) => Syntax;
}

const plain = (inner: Syntax): Syntax => inner;

/**
 * The text between `(` and the content of the group; undefined for options that apply to the end of the enclosing
 * group.
 */
export function openGroup(reading: Reading): OpenGroup | undefined {
  if (reading.next === '*') throw unknownSyntax('has a control verb');
  if (!reading.take('?')) {
    if (reading.flags.namedOnly) return { wrap: plain };
    return capturing(reading);
  }
  const name = reading.match(/P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'/uy);
  if (name !== undefined) {
    reading.names.set(name[1] ?? name[2] ?? '', reading.groups + 1);
    return capturing(reading);
  }
  if (reading.take(':')) return { wrap: plain };
  if (reading.take('>')) return { wrap: (of) => ({ type: 'atomic', of }) };
  const look = reading.match(/(<?)([=!])/uy);
  if (look !== undefined) return { wrap: (of) => looking(of, look[1] === '<', look[2] === '!') };
  const options = reading.match(/(\^?)([A-Za-z]*)(?:-([A-Za-z]*))?([:)])/uy);
  if (options !== undefined) return withOptions(reading, options);
  if (reading.take('|')) throw unknownSyntax('resets the numbers of its groups');
  if (/[(R&+\-\dCP]/u.test(reading.next)) throw unknownSyntax('has a recursion, a condition or a callout');
  throw refused('has a `(?` that PCRE doesn’t support');
}

function capturing(reading: Reading): OpenGroup {
  reading.groups += 1;
  const index = reading.groups;
  return { wrap: (of) => ({ type: 'group', index, of }) };
}

const letters: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  s: 'dotAll',
  m: 'multiline',
  x: 'extended',
  U: 'ungreedy',
  n: 'namedOnly',
};

function withOptions(reading: Reading, match: RegExpExecArray): OpenGroup | undefined {
  const [, caret, on = '', off = '', end] = match;
  if (/R/u.test(on)) throw unknownSyntax('has a recursion');
  const changed: Partial<Record<keyof Flags, boolean>> =
    caret === '^'
      ? { ignoreCase: false, dotAll: false, multiline: false, extended: false, namedOnly: false }
      : {};
  for (const [text, value] of [
    [on, true],
    [off, false],
  ] as const)
    for (const letter of text) {
      const flag = letters[letter];
      if (flag !== undefined) changed[flag] = value;
      else if (letter !== 'J') throw refused(`has an option \`${letter}\` that PCRE doesn’t support`);
    }
  if (end === ':') return { flags: changed, wrap: plain };
  reading.flags = { ...reading.flags, ...changed };
  return undefined;
}

/** A lookbehind starts as many bytes back as it is wide, so PCRE requires a fixed width for each branch. */
function looking(of: Syntax, behind: boolean, negative: boolean): Syntax {
  if (!behind) return { type: 'look', negative, back: 0, of };
  const branches = (of.type === 'choice' ? of.branches : [of]).map((branch): Syntax => {
    const back = widthOf(branch);
    if (back === undefined) throw unknownSyntax('has a lookbehind of varying width');
    return { type: 'look', negative, back, of: branch };
  });
  return negative ? { type: 'sequence', parts: branches } : { type: 'choice', branches };
}
