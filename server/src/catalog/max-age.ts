import { defaultMaxAge, engineNames, engines, maxAgeCaps as capByEngine } from '../cors/headers/max-age';

/** The longest time, in seconds, that an engine caches a preflight response. */
export interface MaxAgeCap {
  /** The display name. */
  readonly engine: string;
  readonly seconds: number;
}

export const namedMaxAgeCaps: readonly MaxAgeCap[] = engines.map((engine) => ({
  engine: engineNames[engine],
  seconds: capByEngine[engine],
}));

/** From here on days are easier to read than hours: a day itself is known as 24 h. */
const countedInDays = 2 * 86_400;

/** A duration in words: `604800` is `7 d`, `86400` is `24 h`, `5400` is `1 h 30 min`, `0` is `0 s`. */
export function duration(seconds: number): string {
  const parts: string[] = [];
  const days = seconds < countedInDays ? 0 : Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds - days * 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  if (days > 0) parts.push(`${days} d`);
  if (hours > 0) parts.push(`${hours} h`);
  if (minutes > 0) parts.push(`${minutes} min`);
  if (rest > 0 || parts.length === 0) parts.push(`${rest} s`);
  return parts.join(' ');
}

/** Complete sentences in Markdown for the hover of `cors_max_age`. */
export const maxAgeAdvice = [
  `Browsers cap it: ${namedMaxAgeCaps.map(({ engine, seconds }) => `${engine} at ${seconds} s (${duration(seconds)})`).join(', ')}.`,
  `Without the header, browsers keep the response for ${defaultMaxAge} s; with \`0\`, every such request asks again.`,
  'Only the allowed methods and headers are cached: after you tighten them, a browser may use the old ones until its copy expires. The origin is checked in every response.',
].join(' ');
