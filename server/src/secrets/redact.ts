import type { HeaderList } from '../cors/headers/header-list';
import { masker } from './mask';
import { redactText, redactUrl, secretPlaceholder, urlSecrets } from './redact-url';
import { secretForms } from './secret-forms';
import { isHarmlessHeader, isSecretHeader } from './secret-names';

/** Keeps the scheme of `Authorization: Bearer <token>`, which is worth reading, and hides the rest. */
export function hiddenValue(value: string): string {
  if (value === '') return value;
  const [, scheme = ''] = /^((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s+)\S/iu.exec(value) ?? [];
  return scheme + secretPlaceholder;
}

/** The headers of a response: only their names tell what is secret. */
export const redactHeaders = (headers: HeaderList): HeaderList =>
  headers.map(([name, value]) => [name, isSecretHeader(name) ? hiddenValue(value) : value]);

/**
 * The headers of a request: every value is taken for a secret but those of harmless headers. Those that this program
 * made up itself (`invented`, by name) are shown unless their names say what belongs there.
 */
export const redactRequestHeaders = (headers: HeaderList, invented: readonly string[] = []): HeaderList =>
  headers.map(([name, value]) => [
    name,
    isHarmlessHeader(name) || (invented.includes(name) && !isSecretHeader(name)) ? value : hiddenValue(value),
  ]);

/**
 * The secrets of a request as they may turn up again in a response, in a URL or in a message, encoded ones too; the
 * longest first.
 */
export function secretsOf(url: string, headers: HeaderList): readonly string[] {
  const found = headers
    .filter(([name]) => !isHarmlessHeader(name))
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/u, '')]);
  const written = urlSecrets(url).flatMap((secret) => [secret, /:(.*)$/su.exec(secret)?.[1] ?? '']);
  return secretForms([...found, ...written]);
}

export interface Hidden {
  readonly secrets: readonly string[];
  /** URLs as they were given: where a text repeats one, it is known where it ends. */
  readonly urls?: readonly string[];
}

/** Replaces every secret, and those in URLs, in every string of `data`, however deep; the data must be plain. */
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
    // A word of the report's own, such as a verdict, is none of the request's, even if it reads the same.
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

/** Plain data with every string in it replaced. */
export function mapStrings(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === 'string') return replace(data);
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, replace)]));
}
