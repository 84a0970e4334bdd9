import { duration, namedMaxAgeCaps } from '../../catalog/max-age';

/** Longer times are hard to read in hours. No browser keeps a response for more than a day. */
const year = 366n * 86_400n;

/** A number of seconds in words, and what each browser makes of it. */
export function describeMaxAge(seconds: bigint): string {
  if (seconds < 0n) {
    const engines = namedMaxAgeCaps.map(({ engine }) => engine).join(', ');
    return `A duration can’t be negative. Browsers then cache nothing, as with \`0\` (${engines}); in the Fetch Standard, the header is invalid. Write \`0\` to turn caching off.`;
  }
  const wanted = seconds > year ? 'More than a year' : duration(Number(seconds));
  const rows = namedMaxAgeCaps.map(
    ({ engine, seconds: cap }) => `- ${engine}: ${duration(Number(seconds < cap ? seconds : cap))}`,
  );
  return `${wanted}. Browsers use at most:\n\n${rows.join('\n')}`;
}
