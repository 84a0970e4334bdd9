import { cutLoosely } from './cut-origin';

/** Endings of complete host names. After a comma, any other word may be a host by itself. */
const endings: ReadonlySet<string> = new Set([
  ...['com', 'net', 'org', 'info', 'io', 'dev', 'app', 'ai', 'co', 'me', 'cloud', 'online', 'tech', 'site'],
  ...['de', 'at', 'ch', 'fr', 'be', 'nl', 'es', 'it', 'pt', 'eu', 'uk', 'us', 'ca', 'au', 'br', 'pl', 'cz'],
  ...['se', 'no', 'dk', 'fi', 'ru', 'ua', 'jp', 'cn', 'tw', 'kr', 'in', 'local', 'lan', 'internal', 'intra'],
  ...['home', 'corp', 'test', 'example'],
]);

const isAddress = (host: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host);

/**
 * One origin whose host has a comma in place of a dot, the key next to it: `https://example,com`, `192,168.1.10`.
 * Undefined for a list, in which every part is a host by itself.
 */
export function commaForDot(text: string): string | undefined {
  if (/\s/u.test(text) || text.length > 300 || text.indexOf('://') !== text.lastIndexOf('://'))
    return undefined;
  const { host, scheme, rest } = cutLoosely(text);
  if (!host.includes(',') || rest.includes(',')) return undefined;
  const parts = host.split(',');
  const dotted = parts.join('.');
  const joined = text.replace(host, dotted);
  if (isAddress(dotted)) return joined;
  if (!parts.every((part) => /^[\w-]+(?:\.[\w-]+)*$/u.test(part)) || parts.includes('localhost'))
    return undefined;
  const last = dotted.slice(dotted.lastIndexOf('.') + 1).toLowerCase();
  const isCut = parts[0]?.toLowerCase() === 'www' || endings.has(parts.at(-1)?.toLowerCase() ?? '');
  return isCut && (endings.has(last) || scheme !== '') ? joined : undefined;
}
