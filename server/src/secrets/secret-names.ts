/** Words in the name of a header, parameter or option that mark its value as secret. */
const secretWords = new Set(
  (
    'apikey accesskey secretkey privatekey subscriptionkey sharedkey token accesstoken authtoken secret secrets ' +
    'password passwd pwd passphrase passcode pass auth authorization authentication jwt bearer credential ' +
    'credentials cookie session sessionid sid sig signature assertion otp csrf xsrf ticket'
  ).split(' '),
);
const keyKinds =
  /(?:api|access|secret|private|subscription|shared|auth|functions|client|master|account)-keys?(?:-|$)/u;
const secretParameter = /^(?:key|code|pin)$/iu;

/**
 * Request headers whose values aren't secrets, grouped by purpose. Any other `--header` counts as a secret, since
 * no list of secret names is ever complete.
 */
const harmlessHeaders = new Set(
  (
    'accept accept-charset accept-encoding accept-language cache-control connection content-encoding ' +
    'content-language content-length content-type date dnt expect host if-match if-modified-since if-none-match ' +
    'if-range if-unmodified-since last-event-id origin pragma prefer range sec-gpc te upgrade ' +
    'upgrade-insecure-requests user-agent x-http-method-override x-request-id x-correlation-id x-requested-with'
  ).split(' '),
);

export const isHarmlessHeader = (name: string): boolean =>
  harmlessHeaders.has(name.toLowerCase()) || /^(?:access-control-|sec-ch-|sec-fetch-)/iu.test(name);

/** Whether a name itself marks its value as secret, in any spelling: `X-ApiKey`, `accessToken`, `AUTH_KEY`. */
export function isSecretHeader(name: string): boolean {
  if (isHarmlessHeader(name)) return false;
  const words = name
    .slice(0, longestName)
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/u);
  return words.some((word) => secretWords.has(word)) || keyKinds.test(words.join('-'));
}

/** Names are short; anything longer is arbitrary text. */
const longestName = 200;

/** Names in a query have many spellings: `api_key`, `api-key`, `apiKey`, `access%5Ftoken`, `api_key[]`. */
export function isSecretParameter(name: string): boolean {
  const plain = withoutIndices(decoded(name).trim());
  return secretParameter.test(plain) || isSecretHeader(plain);
}

/**
 * Strips `[]` and `[0]` from the end. A regular expression would try each bracket of a long name against the rest.
 */
function withoutIndices(name: string): string {
  let end = name.length;
  while (end > 1 && name[end - 1] === ']') {
    const before = name.lastIndexOf(']', end - 2) + 1;
    const open = name.slice(before, end).indexOf('[');
    if (open === -1) break;
    end = before + open;
  }
  return name.slice(0, end);
}

/** The percent-decoded text; unchanged if it isn't validly encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
