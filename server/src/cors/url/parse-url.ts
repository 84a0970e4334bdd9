/**
 * Longer hosts than this are never resolved, and converting them to ASCII takes time that grows with the square of
 * their length; a name has 253 characters at most, escapes and ignored characters make it somewhat longer.
 */
export const longestHost = 2048;

/** Only the hosts of these schemes are converted; the parser drops tabs and line ends wherever they are. */
function authorityLength(text: string): number {
  const special = /^[\0- ]*(?:https?|wss?|ftp):[/\\]*/iu.exec(text.replace(/[\t\n\r]/gu, ''));
  if (special === null) return 0;
  const rest = special.input.slice(special[0].length, special[0].length + longestHost + 1);
  const end = rest.search(/[/?#\\]/u);
  return end === -1 ? rest.length : end;
}

/** What the URL Standard makes of `text`, or undefined where parsing fails: https://url.spec.whatwg.org/#concept-url-parser */
export function parseUrl(text: string): URL | undefined {
  if (authorityLength(text) > longestHost) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
