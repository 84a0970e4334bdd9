import type { Location } from '../probe/report';

/**
 * A link of a report, followed by our client: `fix` opens the quick fixes at the place, `show` the place alone.
 * The path of the location is the document's URI.
 */
export function encodeLink({ path, start, end }: Location, action: 'show' | 'fix'): string {
  const argument = { uri: path, range: { start, end }, action };
  return `command:licenseMonitor.openPlace?${encodeURIComponent(JSON.stringify([argument]))}`;
}
