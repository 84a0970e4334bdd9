import { defaultMaxAge, engineNames, engines, maxAgeCaps as capByEngine } from '../cors/headers/max-age';

/** How long an engine keeps a preflight response at most, in seconds. */
export interface MaxAgeCap {
  /** As people call it. */
  readonly engine: string;
  readonly seconds: number;
}

export const namedMaxAgeCaps: readonly MaxAgeCap[] = engines.map((engine) => ({
  engine: engineNames[engine],
  seconds: capByEngine[engine],
}));

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
  `Browsers cap it: ${namedMaxAgeCaps.map(({ engine, seconds }) => `${engine} at ${seconds} s (${duration(seconds)})`).join(', ')}.`,
  `Without the header, browsers keep the response for ${defaultMaxAge} s; with \`0\`, every such request asks again.`,
  'Only the allowed methods and headers are cached: after you tighten them, a browser may use the old ones until its copy expires. The origin is checked in every response.',
].join(' ');
