import type { HeaderList } from './exchange';
import { redactText, redactUrl, secretPlaceholder, urlSecrets } from './redact-url';
import { secretForms } from './secret-forms';
import { isSecretHeader } from './secret-names';

/** Keeps the scheme of `Authorization: Bearer <token>`, which is worth reading, and hides the rest. */
export function redactValue(name: string, value: string): string {
  if (!isSecretHeader(name) || value === '') return value;
  const [, scheme = ''] = /^((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s+)\S/iu.exec(value) ?? [];
  return scheme + secretPlaceholder;
}

export const redactHeaders = (headers: HeaderList): HeaderList =>
  headers.map(([name, value]) => [name, redactValue(name, value)]);

/**
 * The secrets of a request as they may turn up again in an answer, in a URL or in a message, encoded ones too; the
 * longest first.
 */
export function secretsOf(url: string, headers: HeaderList): readonly string[] {
  const found = headers
    .filter(([name]) => isSecretHeader(name))
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
  return walk(data, (text) => {
    const named = known.reduce((rest, [url, hidden]) => rest.replaceAll(url, () => hidden), text);
    return redactText(
      secrets.reduce((rest, secret) => rest.replaceAll(secret, () => secretPlaceholder), named),
    );
  }) as Data;
}

function walk(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === 'string') return replace(data);
  if (Array.isArray(data)) return data.map((item) => walk(item, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, replace)]));
}
