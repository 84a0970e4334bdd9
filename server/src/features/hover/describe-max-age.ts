import { duration, namedMaxAgeCaps } from '../../catalog/max-age';

/** Beyond this, hours are hard to read; no browser keeps a response for longer than a day. */
const year = 366n * 86_400n;

/** A number of seconds in words, with what each browser makes of it. */
export function describeMaxAge(seconds: bigint): string {
  if (seconds < 0n) {
    const engines = namedMaxAgeCaps.map(({ engine }) => engine).join(', ');
    return `A duration cannot be negative. Browsers then cache nothing, as with \`0\` (${engines}); by the Fetch Standard the header is invalid. Write \`0\` to turn caching off.`;
  }
  const wanted = seconds > year ? 'More than a year' : duration(Number(seconds));
  const rows = namedMaxAgeCaps.map(
    ({ engine, seconds: cap }) => `- ${engine}: ${duration(Number(seconds < cap ? seconds : cap))}`,
  );
  return `${wanted}. Browsers use at most:\n\n${rows.join('\n')}`;
}
