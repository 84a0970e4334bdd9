import { extractTokens } from './header-list';
import type { CorsRequest, CorsResponse } from '../request';
import type { Step } from '../step';

/** https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const safelisted: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);
/** https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const forbidden: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

export interface ExposedHeaders {
  /** Names that a script can read: lower case, without duplicates, in response order. */
  readonly readable: readonly string[];
  readonly hidden: readonly string[];
}

/** What `response.headers` contains for a script: https://fetch.spec.whatwg.org/#concept-filtered-response-cors */
export function exposedHeaders(request: CorsRequest, response: CorsResponse): ExposedHeaders {
  const list = extractTokens(response.headers, 'Access-Control-Expose-Headers');
  const listed = list?.ok === true ? list.tokens.map((name) => name.toLowerCase()) : [];
  const all = request.credentials !== 'include' && listed.includes('*');
  const exposed = (name: string): boolean =>
    safelisted.has(name) || (!forbidden.has(name) && (all || listed.includes(name)));
  const names = [...new Set(response.headers.map(([name]) => name.toLowerCase()))];
  return { readable: names.filter(exposed), hidden: names.filter((name) => !exposed(name)) };
}

/** Never fails: a header that isn't exposed reads as absent. */
export function exposeStep(request: CorsRequest, response: CorsResponse): Step {
  const { readable, hidden } = exposedHeaders(request, response);
  return {
    step: 'response.expose',
    verdict: 'pass',
    seen: `readable: ${readable.join(', ') || 'none'}; hidden: ${hidden.join(', ') || 'none'}`,
    expected: 'safelisted names and those of Access-Control-Expose-Headers',
  };
}
