import type { HeaderList } from '../cors/headers/header-list';
import { masker } from './mask';
import { redactText, redactUrl, secretPlaceholder, urlSecrets } from './redact-url';
import { secretForms } from './secret-forms';
import { isHarmlessHeader, isSecretHeader } from './secret-names';

/** Keeps the scheme of `Authorization: Bearer <token>` and hides the rest. */
export function hiddenValue(value: string): string {
  if (value === '') return value;
  const [, scheme = ''] = /^((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s+)\S/iu.exec(value) ?? [];
  return scheme + secretPlaceholder;
}

/** Response headers are hidden only if their names mark them as secret. */
export const redactHeaders = (headers: HeaderList): HeaderList =>
  headers.map(([name, value]) => [name, isSecretHeader(name) ? hiddenValue(value) : value]);

/**
 * In a request, every header value except those of harmless headers counts as a secret. Values that this program
 * made up (`invented`, by name) are shown unless their names mark them as secret.
 */
export const redactRequestHeaders = (headers: HeaderList, invented: readonly string[] = []): HeaderList =>
  headers.map(([name, value]) => [
    name,
    isHarmlessHeader(name) || (invented.includes(name) && !isSecretHeader(name)) ? value : hiddenValue(value),
  ]);

/**
 * The secrets of a request as they may reappear in a response, URL or message, including encoded forms; longest
 * first.
 */
export function secretsOf(url: string, headers: HeaderList): readonly string[] {
  const found = headers
    .filter(([name]) => !isHarmlessHeader(name))
    // A placeholder, which only the client replaces, hides nothing more, and its scheme is to stay readable.
    .filter(([, value]) => value !== hiddenValue(value))
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/u, '')]);
  const written = urlSecrets(url).flatMap((secret) => [secret, /:(.*)$/su.exec(secret)?.[1] ?? '']);
  return secretForms([...found, ...written]);
}

export interface Hidden {
  readonly secrets: readonly string[];
  /** URLs as given. If a text repeats one, its end is known. */
  readonly urls?: readonly string[];
}

/**
 * Replaces every secret, including those in URLs, in every string of `data` at any depth; the data must be plain.
 */
export function redactAll<Data>(data: Data, { secrets, urls = [] }: Hidden): Data {
  const known = urls
    // Sentences show a backtick as an apostrophe.
    .flatMap((url) => [url, url.replaceAll('`', "'")])
    .flatMap((url) => [url, url.replace(/^[a-z]+:\/\/[^/?#]*/iu, '')])
    .map((url) => [url, redactUrl(url)] as const)
    .filter(([url, hidden]) => url !== hidden);
  const mask = masker(
    secrets.map((secret) => [secret, secretPlaceholder] as const),
    secretPlaceholder,
  );
  return mapStrings(data, (text) => {
    // A word of the report itself, such as a verdict, is kept even if it equals a secret.
    if (words.has(text)) return text;
    const named = known.reduce((rest, [url, hidden]) => rest.replaceAll(url, () => hidden), text);
    return redactText(mask(named));
  }) as Data;
}

const words: ReadonlySet<string> = new Set(
  (
    'allowed refused unreachable cancelled unchecked positive omit include same-origin verify insecure preflight ' +
    'response access note pass fail not-applicable'
  ).split(' '),
);

/** Plain data with a function applied to every string. */
export function mapStrings(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === 'string') return replace(data);
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, replace)]));
}
