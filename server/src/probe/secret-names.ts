const secretNames =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token)$/iu;
/** Names that nobody listed, but that say themselves what they carry. */
const secretSounding = /(?:^|[-_])(?:api[-_]?key|token|secret|password|passwd|session)(?:$|[-_])/iu;
const secretParameter = /^(?:key|auth|authorization|jwt|pwd|sid|sig|signature)$/iu;

export const isSecretHeader = (name: string): boolean => secretNames.test(name) || secretSounding.test(name);

/** A name in a query is written in many ways: `api_key`, `api-key`, `apiKey`, `access%5Ftoken`, `api_key[]`. */
export function isSecretParameter(name: string): boolean {
  const words = decoded(name)
    .trim()
    .replace(/(?:\[[^\]]*\])+$/u, '')
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2');
  return secretParameter.test(words) || isSecretHeader(words);
}

/** The text without percent signs; as it is where it is not encoded well. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
