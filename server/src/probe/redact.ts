import type { HeaderList } from './exchange';

/** Stands for every secret in reports and copied commands; a shell fills in the variable of that name. */
export const secretPlaceholder = '$LICENSE_MONITOR_API_KEY';

const secretNames =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token)$/iu;
/** Names that nobody listed, but that say themselves what they carry. */
const secretSounding = /(?:^|[-_])(?:api-?key|token|secret|password|passwd|session)(?:$|[-_])/iu;
const secretQuery = /([?&](?:api_key|apikey|key|token|access_token)=)([^&#]+)/giu;
/** Replacing a shorter text everywhere would garble the report; in its own header it is replaced all the same. */
const shortestSecret = 6;

export const isSecretHeader = (name: string): boolean => secretNames.test(name) || secretSounding.test(name);

/** Keeps the scheme of `Authorization: Bearer <token>`, which is worth reading, and hides the rest. */
export function redactValue(name: string, value: string): string {
  if (!isSecretHeader(name) || value === '') return value;
  const [, scheme = ''] = /^((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s+)\S/iu.exec(value) ?? [];
  return scheme + secretPlaceholder;
}

export const redactHeaders = (headers: HeaderList): HeaderList =>
  headers.map(([name, value]) => [name, redactValue(name, value)]);

export const redactUrl = (url: string): string =>
  url.replace(secretQuery, `$1${secretPlaceholder.replace('$', '$$$$')}`);

/** The secrets of a request as they may turn up again in an answer, in a URL or in a message; the longest first. */
export function secretsOf(url: string, headers: HeaderList): readonly string[] {
  const found = headers
    .filter(([name]) => isSecretHeader(name))
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/u, '')]);
  const queried = [...url.matchAll(secretQuery)].flatMap(([, , value = '']) => [value, decoded(value)]);
  return [...new Set([...found, ...queried])]
    .filter((secret) => secret.length >= shortestSecret)
    .sort((one, other) => other.length - one.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Replaces every secret in every string of `data`, however deep; the data must be plain. */
export function redactAll<Data>(data: Data, secrets: readonly string[]): Data {
  return walk(data, (text) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, () => secretPlaceholder), text),
  ) as Data;
}

function walk(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === 'string') return replace(data);
  if (Array.isArray(data)) return data.map((item) => walk(item, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, replace)]));
}
