import { duration, maxAgeCaps } from '../catalog/max-age';

/** A number of seconds in words, with what each browser makes of it. */
export function describeMaxAge(seconds: bigint): string {
  const wanted = Number(seconds);
  const rows = maxAgeCaps.map(
    ({ engine, seconds: cap }) => `- ${engine}: ${duration(Math.min(Math.max(wanted, 0), cap))}`,
  );
  return [`${duration(Math.max(wanted, 0))}, of which browsers use at the most:`, rows.join('\n')].join(
    '\n\n',
  );
}
