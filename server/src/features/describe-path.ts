import { findEndpoint } from '../catalog/endpoints';

/** What a path of an override or of a rate limit stands for. */
export function describePath(path: string): string {
  const endpoint = findEndpoint(path);
  return endpoint === undefined
    ? `\`${path}\` is no endpoint that the documentation names.`
    : `\`${endpoint.methods.join(', ')} ${endpoint.path}\`: ${endpoint.meaning}`;
}
