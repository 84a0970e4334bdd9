import { findEndpoint } from '../../catalog/endpoints';
import { quoted } from '../../text/quoted';

/** What the path of an override or of a rate limit refers to. */
export function describePath(path: string): string {
  const endpoint = findEndpoint(path);
  if (endpoint === undefined) return `${quoted(path)} is not an endpoint that the documentation names.`;
  // An example shows the path; which methods it takes is not stated.
  const methods = endpoint.confidence === 'example' ? '' : `${endpoint.methods.join(', ')} `;
  return `\`${methods}${endpoint.path}\`: ${endpoint.meaning}`;
}
