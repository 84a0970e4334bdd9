import { type HeaderList, normalizeValue } from './header-list';
import { isToken } from './token';

/** Bytes that some servers mistake for syntax: https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
const unsafeByte = /[\0-\u0008\u000a-\u001f"():<>?@[\\\]{}\u007f]/u;
const languageValue = /^[\dA-Za-z *,\-.;=]*$/u;
const formTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** Bytes: the longest value, and the largest total of all safelisted values, that needs no preflight. */
const longestValue = 128;
const longestSum = 1024;

/** `bytes=N-` or `bytes=N-M`, without spaces: https://fetch.spec.whatwg.org/#simple-range-header-value */
function isSimpleRange(value: string): boolean {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/u.exec(value) ?? [];
  return start !== undefined && (end === undefined || end === '' || BigInt(start) <= BigInt(end));
}

/**
 * Whether a header may be sent without a preflight. Precondition: `value` is normalized and has one character per
 * byte. https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isSafelistedHeader(name: string, value: string): boolean {
  if (value.length > longestValue) return false;
  switch (name.toLowerCase()) {
    case 'accept':
      return !unsafeByte.test(value);
    case 'accept-language':
    case 'content-language':
      return languageValue.test(value);
    case 'content-type':
      return !unsafeByte.test(value) && formTypes.has(mimeEssence(value) ?? '');
    case 'range':
      return isSimpleRange(value);
    default:
      return false;
  }
}

/**
 * The names that a preflight asks for: lower case, sorted, without duplicates.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function unsafeHeaderNames(headers: HeaderList): readonly string[] {
  const unsafe = headers.filter(([name, value]) => !isSafelistedHeader(name, value));
  const safelisted = headers.filter(([name, value]) => isSafelistedHeader(name, value));
  const sum = safelisted.reduce((bytes, [, value]) => bytes + value.length, 0);
  const names = (sum > longestSum ? headers : unsafe).map(([name]) => name.toLowerCase());
  return [...new Set(names)].sort();
}

/**
 * `type/subtype` in lower case, undefined if the value isn't a MIME type. Parameters don't matter, even broken
 * ones: https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
function mimeEssence(value: string): string | undefined {
  const [essence = ''] = normalizeValue(value).split(';');
  const slash = essence.indexOf('/');
  const type = essence.slice(0, Math.max(slash, 0));
  const subtype = normalizeValue(`.${essence.slice(slash + 1)}`).slice(1);
  return isToken(type) && isToken(subtype) ? `${type}/${subtype}`.toLowerCase() : undefined;
}
