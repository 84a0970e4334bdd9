import { findEndpoint } from '../../catalog/endpoints';
import { quoted } from '../../text/quoted';

/** What the path of an override or of a rate limit refers to. */
export function describePath(path: string): string {
  const endpoint = findEndpoint(path);
  if (endpoint === undefined) return `The documentation doesn’t name the endpoint ${quoted(path)}.`;
  // A sample shows the path, but not which methods it accepts.
  const methods = endpoint.confidence === 'example' ? '' : `${endpoint.methods.join(', ')} `;
  return `\`${methods}${endpoint.path}\`: ${endpoint.meaning}`;
}
