const wellKnown = /^(?:sk|pk|rk|ak|ghp|gho|ghs|ghu|github_pat|glpat|xox[abprs]|key|lm|api|pat)[-_]/iu;

/** Whether a word may be a key or token: long, and of letters and digits that spell no name. */
export function looksLikeKey(word: string): boolean {
  if (word.length < 12) return false;
  if (/^(?:eyJ|AKIA|AIza)/u.test(word)) return true;
  if (wellKnown.test(word) && /\d/u.test(word)) return true;
  return word
    .split(/[-_.~+/=]/u)
    .some((run) => run.length >= 12 && /\d/u.test(run) && (/[a-z]/iu.test(run) || run.length >= 16));
}

/** Whether a word can hardly be anything but a key, so even alone it is not taken for a name. */
export const isPlainlyKey = (word: string): boolean =>
  looksLikeKey(word) &&
  (/^(?:eyJ|AKIA|AIza)|^(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abprs])[-_]/u.test(word) ||
    /^[\da-f]{24,}$/iu.test(word) ||
    word.split(/[-_.]/u).some((run) => run.length >= 20 && /\d/u.test(run) && /[a-z]/iu.test(run)));

/** The text with every word that may be a key left out: messages end up in logs. */
export const withoutKeys = (text: string): string =>
  text.replace(/[^\s,;|:"'`()[\]{}<>]+/gu, (word) => (looksLikeKey(word) ? '…' : word));

const credential = /auth|key|token|secret|passw|cookie|session|signature|credential|jwt|bearer/iu;

/** Whether a header of this name carries what proves who someone is. */
const carriesKey = (header: string): boolean => credential.test(header) && !/^access-control-/iu.test(header);

const schemes: ReadonlySet<string> = new Set([
  'bearer',
  'basic',
  'token',
  'digest',
  'apikey',
  'api-key',
  'negotiate',
  'ntlm',
  'jwt',
]);

/** The first word of a value of `Authorization`, which alone is not a key. */
export const isAuthScheme = (word: string): boolean => schemes.has(word.toLowerCase());

/** Words that mean a key in a sample. */
const sample =
  /^(?:[xX*.…]+|<.*|\$.*|\{.*|%.*%|your[-_ ]?.*|my[-_]?.*|token|key|secret|value|string|optional|required)$/iu;

/** Whether the value of a header may give a key away. */
export function mayBeKey(header: string, value: string): boolean {
  const rest = value.split(/[\s,]+/u).filter((word) => word !== '' && !isAuthScheme(word));
  return rest.some((word) => looksLikeKey(word) || (carriesKey(header) && !sample.test(word)));
}
