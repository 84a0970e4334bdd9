import type { HeaderList } from './exchange';

/** Stands for every secret in reports and copied commands; a shell fills in the variable of that name. */
export const secretPlaceholder = '$LICENSE_MONITOR_API_KEY';

const secretNames =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-auth-token|x-csrf-token)$/iu;
/** Names that nobody listed, but that say themselves what they carry. */
const secretSounding = /(?:^|[-_])(?:api[-_]?key|token|secret|password|passwd|session)(?:$|[-_])/iu;
const secretParameter = /^(?:key|auth|authorization|jwt|pwd|sid|sig|signature)$/iu;
/** Stops before what ends a URL in running text, for reports and pasted messages hold both. */
const parameter = /([?&#;])([^?&#;=\s'"`]+)=([^&#\s'"`‘’“”<>]*[^&#\s'"`‘’“”<>.,;:)])/gu;
const userInformation = /\b([a-z][a-z\d+.-]{0,30}:[/\\]+)([^\s/?#'"`\\‘’“”<>]+)@/giu;
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

/** A name in a query is written in many ways: `api_key`, `api-key`, `apiKey`, `access%5Ftoken`. */
function isSecretParameter(name: string): boolean {
  const words = decoded(name).replace(/([a-z\d])([A-Z])/gu, '$1-$2');
  return secretParameter.test(words) || isSecretHeader(words);
}

/** Hides keys in the query, user and password in every URL that `text` is or holds. */
export const redactUrl = (text: string): string =>
  text
    .replace(userInformation, (_, before: string) => `${before}${secretPlaceholder}@`)
    .replace(parameter, (whole, before: string, name: string) =>
      isSecretParameter(name) ? `${before}${name}=${secretPlaceholder}` : whole,
    );

/** The secrets of a request as they may turn up again in an answer, in a URL or in a message; the longest first. */
export function secretsOf(url: string, headers: HeaderList): readonly string[] {
  const found = headers
    .filter(([name]) => isSecretHeader(name))
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/u, '')]);
  const queried = [...url.matchAll(parameter)].flatMap(([, , name = '', value = '']) =>
    isSecretParameter(name) ? [value, decoded(value)] : [],
  );
  const logins = [...url.matchAll(userInformation)].flatMap(([, , login = '']) => {
    const password = /:(.*)$/su.exec(login)?.[1] ?? '';
    return [login, password, decoded(password)];
  });
  return [...new Set([...found, ...queried, ...logins])]
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

/** Replaces every secret, and those in URLs, in every string of `data`, however deep; the data must be plain. */
export function redactAll<Data>(data: Data, secrets: readonly string[]): Data {
  return walk(data, (text) =>
    redactUrl(secrets.reduce((rest, secret) => rest.replaceAll(secret, () => secretPlaceholder), text)),
  ) as Data;
}

function walk(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === 'string') return replace(data);
  if (Array.isArray(data)) return data.map((item) => walk(item, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, replace)]));
}
