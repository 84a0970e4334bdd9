import { getHeader, headerValues, type HeaderList } from './header-list';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/** Display names. */
export const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'Safari (WebKit)',
};

/** The longest time, in seconds, that each engine caches a preflight, whatever the header says. */
export const maxAgeCaps: Readonly<Record<Engine, number>> = { chromium: 7200, firefox: 86_400, webkit: 600 };

/**
 * Seconds that a preflight is cached without the header: https://fetch.spec.whatwg.org/#cors-preflight-fetch step
 * 7.9
 */
export const defaultMaxAge = 5;

/** Seconds, or why the header isn't a number of seconds. */
export type MaxAge = number | 'absent' | 'negative' | 'unparsable';

/** Parses `Access-Control-Max-Age`, `delta-seconds`; two headers are a failure: RFC 9111 section 1.2.2 */
export function parseMaxAge(headers: HeaderList): MaxAge {
  const value = getHeader(headers, 'Access-Control-Max-Age');
  if (value === undefined) return 'absent';
  if (headerValues(headers, 'Access-Control-Max-Age').length > 1) return 'unparsable';
  if (/^-\d+$/u.test(value)) return 'negative';
  // The engines reject numbers of more than 63 bits.
  return /^\d+$/u.test(value) && BigInt(value) < 2n ** 63n ? Number(value) : 'unparsable';
}

/** Seconds according to the Standard, which leaves the cap to the browser. */
export const standardMaxAge = (maxAge: MaxAge): number =>
  typeof maxAge === 'number' ? maxAge : defaultMaxAge;

/** Seconds that `engine` caches the preflight; 0 means not at all. */
export function effectiveMaxAge(engine: Engine, maxAge: MaxAge): number {
  if (typeof maxAge === 'number') return Math.min(maxAge, maxAgeCaps[engine]);
  if (maxAge === 'negative') return 0;
  return maxAge === 'unparsable' && engine === 'firefox' ? 0 : defaultMaxAge;
}
