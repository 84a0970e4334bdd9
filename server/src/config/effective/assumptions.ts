/**
 * Everything that the documentation leaves open but a policy or prediction has to decide. This is the only place
 * where the assumptions are written down; a report that rests on one repeats its sentence.
 */
const texts = {
  inheritance:
    'An option that an override does not set is assumed to be inherited from `[api]`; the documentation does not say.',
  'path-prefix':
    'An override is assumed to apply to its path and to every path below it, the longest one first; the documentation does not say whether a path is compared as a whole or as a prefix.',
  'override-option':
    'Every `cors_*` option is assumed to be read inside an override; the documentation shows `cors_origins` and `cors_methods` only.',
  unreadable:
    'An option whose value cannot be read is assumed to have its default; the server may reject the whole file instead.',
  'broken-file':
    'Lines that cannot be read are assumed to set nothing; the server may reject the whole file instead.',
  'any-origin-header':
    '`cors_allow_any_origin = true` is assumed to produce `Access-Control-Allow-Origin: *`; the documentation doesn’t show the header.',
  'any-origin-first':
    '`cors_allow_any_origin = true` is assumed to take precedence over `cors_origins`; the documentation does not say.',
  'any-origin-credentials':
    'The server is assumed to send `Access-Control-Allow-Origin: *` and `Access-Control-Allow-Credentials: true` together if the file says so; the documentation only says that browsers refuse the pair.',
  'literal-wildcard':
    'An entry `"*"` is assumed not to be a pattern: it equals no origin, and as a method or header it is sent as written. The documentation does not say.',
  'foreign-origin':
    'An origin that is not allowed is assumed to get a response without CORS headers; the documentation doesn’t say.',
  disabled:
    'While CORS is off, the server is assumed to send no CORS header; the documentation shows no such response.',
  'no-origin':
    'A request without an `Origin` header is assumed to get a response without CORS headers; the documentation doesn’t say.',
  'unlisted-request':
    'A preflight for a method or header that is not allowed is assumed to get the same lists as any other; the browser then refuses it. The documentation doesn’t say.',
  'no-credentials-header':
    'Without `cors_credentials = true` the server is assumed to send no `Access-Control-Allow-Credentials` header; the documentation shows the other case only.',
  'empty-list': 'An empty list is assumed to omit its header; the documentation doesn’t say.',
  'expose-headers':
    'The server is assumed to send no `Access-Control-Expose-Headers`; the documentation lists that header, but names no option for it.',
  'status-200': 'The real request is assumed to succeed with status 200.',
} as const;

export type AssumptionId = keyof typeof texts;

export interface Assumption {
  readonly id: AssumptionId;
  /** Complete sentences in Markdown. */
  readonly text: string;
}

/** The given assumptions, without duplicates, in the order of this file. */
export function assume(ids: Iterable<AssumptionId>): readonly Assumption[] {
  const wanted = new Set(ids);
  return (Object.keys(texts) as AssumptionId[])
    .filter((id) => wanted.has(id))
    .map((id) => ({ id, text: texts[id] }));
}
