const wellKnown = /^(?:sk|pk|rk|ak|ghp|gho|ghs|ghu|github_pat|glpat|xox[abprs]|key|lm|api|pat)[-_]/iu;

/** Whether a word may be a key or token: long, and made of letters and digits that don't spell a name. */
export function looksLikeKey(word: string): boolean {
  if (word.length < 12) return false;
  if (/^(?:eyJ|AKIA|AIza)/u.test(word)) return true;
  if (wellKnown.test(word) && /\d/u.test(word)) return true;
  return word
    .split(/[-_.~+/=]/u)
    .some((run) => run.length >= 12 && /\d/u.test(run) && (/[a-z]/iu.test(run) || run.length >= 16));
}

/** Whether a word is almost certainly a key, so it isn't taken for a name even on its own. */
export const isPlainlyKey = (word: string): boolean =>
  looksLikeKey(word) &&
  (/^(?:eyJ|AKIA|AIza)|^(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abprs])[-_]/u.test(word) ||
    /^[\da-f]{24,}$/iu.test(word) ||
    word.split(/[-_.]/u).some((run) => run.length >= 20 && /\d/u.test(run) && /[a-z]/iu.test(run)));

/** The text without any word that may be a key: messages end up in logs. */
export const withoutKeys = (text: string): string =>
  text.replace(/[^\s,;|:"'`()[\]{}<>]+/gu, (word) => (looksLikeKey(word) ? '…' : word));

const credential = /auth|key|token|secret|passw|cookie|session|signature|credential|jwt|bearer/iu;

/** Whether a header of this name carries credentials. */
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

/** Whether a word is a scheme of `Authorization`, such as `Bearer`; that part of the value isn't secret. */
export const isAuthScheme = (word: string): boolean => schemes.has(word.toLowerCase());

/** Words that mark a key as a sample. */
const sample =
  /^(?:[xX*.…]+|<.*|\$.*|\{.*|%.*%|your[-_ ]?.*|my[-_]?.*|token|key|secret|value|string|optional|required)$/iu;

/** Whether the value of a header may reveal a key. */
export function mayBeKey(header: string, value: string): boolean {
  const rest = value.split(/[\s,]+/u).filter((word) => word !== '' && !isAuthScheme(word));
  return rest.some((word) => looksLikeKey(word) || (carriesKey(header) && !sample.test(word)));
}
