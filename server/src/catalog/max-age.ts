/** What an engine makes of `Access-Control-Max-Age`; seconds throughout. */
export interface MaxAgeCap {
  readonly engine: 'Chromium' | 'Firefox' | 'Safari';
  readonly seconds: number;
}

/**
 * The longest time that each engine keeps the answer to a preflight, from its source code: Chromium
 * `services/network/cors/preflight_result.cc`, Firefox `nsCORSListenerProxy.cpp`, WebKit
 * `CrossOriginPreflightResultCache.cpp`.
 */
export const maxAgeCaps: readonly MaxAgeCap[] = [
  { engine: 'Chromium', seconds: 7200 },
  { engine: 'Firefox', seconds: 86400 },
  { engine: 'Safari', seconds: 600 },
];

/** A duration in words: `86400` is `24 h`, `5400` is `1 h 30 min`, `0` is `0 s`. */
export function duration(seconds: number): string {
  const parts: string[] = [];
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  if (hours > 0) parts.push(`${hours} h`);
  if (minutes > 0) parts.push(`${minutes} min`);
  if (rest > 0 || parts.length === 0) parts.push(`${rest} s`);
  return parts.join(' ');
}

/** Whole sentences in Markdown for the hover of `cors_max_age`. */
export const maxAgeAdvice = [
  `Browsers cap it: ${maxAgeCaps.map(({ engine, seconds }) => `${engine} at ${seconds} s (${duration(seconds)})`).join(', ')}.`,
  'Without the header browsers keep the answer for 5 s; `0` means that every such request asks again.',
  'While an answer is cached, a tightened config can stay invisible for up to 2 h (Chromium).',
].join(' ');
