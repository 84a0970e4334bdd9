import { Automaton } from './automaton';
import { compileExpression } from './expression';

/**
 * Bytes of a domain according to the URL Standard's forbidden domain code points: browsers do send
 * `https://a_b.example` and even `` https://a`b.example ``. They send no domain in upper case.
 */
const inLabel = String.raw`[!"$&'()*+,\-;=_\x60{}~a-z\d]`;
const inLabelNoDigit = String.raw`[!"$&'()*+,\-;=_\x60{}~a-z]`;

/**
 * The last label isn't a number; otherwise the host would be an IPv4 address (URL Standard, "ends in a number").
 */
const lastLabel = [
  `${inLabelNoDigit}${inLabel}*`,
  String.raw`[1-9]\d*${inLabelNoDigit}${inLabel}*`,
  String.raw`0\d+${inLabelNoDigit}${inLabel}*`,
  String.raw`0[!"$&'()*+,\-;=_\x60{}~a-wyz]${inLabel}*`,
  String.raw`0x[\da-f]*[!"$&'()*+,\-;=_\x60{}~g-z]${inLabel}*`,
].join('|');

const domain = String.raw`(?:${inLabel}+\.)*(?:${lastLabel})\.?`;

const octet = String.raw`(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])`;
const ipv4 = String.raw`${octet}(?:\.${octet}){3}`;

const piece = String.raw`(?:0|[1-9a-f][\da-f]{0,3})`;
const pieces = (most: number): string => (most === 0 ? '' : `(?:${piece}(?::${piece}){0,${most - 1}})?`);

/** Eight pieces, or `::` for at least two of them. */
const ipv6 = String.raw`\[(?:${piece}(?::${piece}){7}|${[0, 1, 2, 3, 4, 5, 6]
  .map((before) =>
    before === 0 ? `::${pieces(6)}` : `${piece}(?::${piece}){${before - 1}}::${pieces(6 - before)}`,
  )
  .join('|')})\]`;

const host = `(?:${domain}|${ipv4}|${ipv6})`;

/** From 1 to 65535 as the URL Standard serializes it, without the scheme's default port. */
const high = String.raw`[1-9]\d{3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]`;
const not80 = String.raw`[1-9]|[1-79]\d|8[1-9]|[1-9]\d\d|${high}`;
const not443 = String.raw`[1-9]|[1-9]\d|[1-35-9]\d\d|4[0-35-9]\d|44[0-24-9]|${high}`;

/** Of extensions and app shells, whose pages send their own scheme. */
const ownScheme = [
  'capacitor',
  'ionic',
  'tauri',
  'app',
  'chrome-extension',
  'moz-extension',
  'safari-web-extension',
  'vscode-webview',
].join('|');

const pattern = [
  'null',
  'file://',
  `http://${host}(?::(?:${not80}))?`,
  `https://${host}(?::(?:${not443}))?`,
  `(?:${ownScheme})://${inLabel}(?:${inLabel}|\\.)*`,
].join('|');

/**
 * Every value of `Origin` that a browser can send, and some that no DNS name can have: a proof must hold for more,
 * not less.
 */
export const browserOrigins = compileExpression(`^(?:${pattern})$`, false);

/** Its states only grow, so one is kept for the life of the program. */
let automaton: Automaton | undefined;

export function browserOriginStates(): Automaton {
  if (browserOrigins.program === undefined) throw new Error('The expression for origins is not followed.');
  return (automaton ??= new Automaton(browserOrigins.program));
}
