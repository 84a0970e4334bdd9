/**
 * Hosts longer than this never resolve, and converting them to ASCII takes time quadratic in their length. A name
 * has at most 253 characters; escapes and ignored characters can make it somewhat longer.
 */
export const longestHost = 2048;

/** Only the hosts of these schemes are converted. The parser drops tabs and line ends anywhere. */
function authorityLength(text: string): number {
  const special = /^[\0- ]*(?:https?|wss?|ftp):[/\\]*/iu.exec(text.replace(/[\t\n\r]/gu, ''));
  if (special === null) return 0;
  const rest = special.input.slice(special[0].length, special[0].length + longestHost + 1);
  const end = rest.search(/[/?#\\]/u);
  return end === -1 ? rest.length : end;
}

/**
 * The URL that the URL Standard parses from `text`; undefined if that fails:
 * https://url.spec.whatwg.org/#concept-url-parser
 */
export function parseUrl(text: string): URL | undefined {
  if (authorityLength(text) > longestHost) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
