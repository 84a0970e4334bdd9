const secretNames =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token)$/iu;
/** Names that nobody listed, but that say themselves what they carry. */
const secretSounding = /(?:^|[-_])(?:api[-_]?key|token|secret|password|passwd|session)(?:$|[-_])/iu;
const secretParameter = /^(?:key|auth|authorization|jwt|pwd|sid|sig|signature)$/iu;

export const isSecretHeader = (name: string): boolean => secretNames.test(name) || secretSounding.test(name);

/** A name in a query is written in many ways: `api_key`, `api-key`, `apiKey`, `access%5Ftoken`, `api_key[]`. */
export function isSecretParameter(name: string): boolean {
  const words = withoutIndices(decoded(name).trim()).replace(/([a-z\d])([A-Z])/gu, '$1-$2');
  return secretParameter.test(words) || isSecretHeader(words);
}

/** Without the `[]` and `[0]` at its end. An expression would try each bracket of a long name against all behind it. */
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

/** The text without percent signs; as it is where it is not encoded well. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
