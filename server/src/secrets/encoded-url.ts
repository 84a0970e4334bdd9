import { decoded } from './secret-names';

/** HTML entities for URL punctuation, by number and by name. */
const entities: Readonly<Record<string, string>> = {
  colon: ':',
  sol: '/',
  commat: '@',
  quest: '?',
  num: '#',
  equals: '=',
  amp: '&',
};
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{3,6}));/giu;

/** Decodes HTML escapes, then URL escapes, each up to twice. Total. */
export function unescaped(text: string): string {
  const plain = withoutEntities(withoutEntities(text));
  return decoded(decoded(plain));
}

const withoutEntities = (text: string): string =>
  text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const escape = (hex: string, decimal: number, name: string): string =>
  `%(?:25)*${hex}|&(?:amp;)?(?:#x0*${hex}|#0*${decimal}|${name});`;
const slash = `/|${escape('2f', 47, 'sol')}`;
const at = `@|${escape('40', 64, 'commat')}`;
const signs = new RegExp(`${slash}|${at}|:|${escape('3a', 58, 'colon')}`, 'giu');
const query = new RegExp(`[?#]|${escape('3f', 63, 'quest')}|${escape('23', 35, 'num')}`, 'iu');

/**
 * The parts of an encoded URL that may be secrets, as written: the part before an `@` and those after a `?` or `#`,
 * cut at URL punctuation. Empty for a text without escapes. Linear in the length of the text.
 */
export function encodedSecrets(text: string): readonly string[] {
  if (!/%[\da-f]{2}|&[#a-z]/iu.test(text)) return [];
  const userinfo = text.slice(0, lastMatch(text, new RegExp(at, 'giu')));
  const pieces = userinfo.split(signs).filter((piece) => !/^(?:https?|wss?|)$/iu.test(piece));
  const asked = query.exec(text);
  const parameters =
    asked === null ? [] : text.slice(asked.index + asked[0].length).split(/[&=]|%(?:25)*(?:26|3d)/iu);
  return [...pieces, ...parameters];
}

function lastMatch(text: string, expression: RegExp): number {
  let last = 0;
  for (const { index } of text.matchAll(expression)) last = index;
  return last;
}
