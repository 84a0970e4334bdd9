/** Request headers that pages and libraries send, spelled as in their documentation. */
const known: readonly string[] = [
  ...['Accept', 'Accept-Charset', 'Accept-Encoding', 'Accept-Language', 'Authorization', 'Cache-Control'],
  ...['Connection', 'Content-Disposition', 'Content-Encoding', 'Content-Language', 'Content-Length'],
  ...[
    'Content-Range',
    'Content-Type',
    'Cookie',
    'Date',
    'DNT',
    'ETag',
    'Expect',
    'Forwarded',
    'From',
    'Host',
  ],
  ...['Idempotency-Key', 'If-Match', 'If-Modified-Since', 'If-None-Match', 'If-Range', 'If-Unmodified-Since'],
  ...['Keep-Alive', 'Last-Event-ID', 'Origin', 'Pragma', 'Prefer', 'Priority', 'Range', 'Referer', 'Token'],
  ...['User-Agent', 'API-Key', 'ApiKey', 'Api_Key', 'Access-Token', 'Auth-Token', 'CSRF-Token', 'Baggage'],
  ...['Traceparent', 'Tracestate', 'Sentry-Trace', 'X-Access-Token', 'X-API-Key', 'X-API-Token', 'X-ApiKey'],
  ...['X-API-Version', 'X-Auth-Token', 'X-Auth-Key', 'X-Authorization', 'X-B3-TraceId', 'X-Client-ID'],
  ...['X-Client-Version', 'X-Correlation-ID', 'X-CSRF-Token', 'X-CSRFToken', 'X-Device-ID', 'X-File-Name'],
  ...['X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-HTTP-Method-Override', 'X-Locale'],
  ...['X-PINGOTHER', 'X-Real-IP', 'X-Refresh-Token', 'X-Request-ID', 'X-Requested-With', 'X-Session-ID'],
  ...['X-Session-Token', 'X-Socket-ID', 'X-Tenant-ID', 'X-Timezone', 'X-Total-Count', 'X-Trace-ID'],
  ...['X-User-ID', 'X-Amz-Date', 'X-Amz-Security-Token', 'X-Goog-Api-Key', 'X-XSRF-Token', 'XSRF-Token'],
  ...['Access-Control-Allow-Origin', 'Access-Control-Allow-Headers', 'Access-Control-Allow-Methods'],
  ...['Access-Control-Allow-Credentials', 'Access-Control-Expose-Headers', 'Access-Control-Max-Age'],
  ...['Access-Control-Request-Headers', 'Access-Control-Request-Method', 'Set-Cookie', 'TE', 'Via'],
];

const names: ReadonlySet<string> = new Set(known.map((name) => name.toLowerCase()));

/** The largest number of hyphen-separated words in a known name. */
export const mostWords = 4;

/** Whether pages are known to send a header of this name, in any case. */
export const isKnownHeader = (name: string): boolean => names.has(name.toLowerCase());

/** Headers whose values don't identify the sender, so a message may repeat them. */
const harmless: ReadonlySet<string> = new Set([
  ...['accept', 'accept-charset', 'accept-encoding', 'accept-language', 'cache-control', 'content-encoding'],
  ...['content-language', 'content-type', 'pragma', 'range', 'x-requested-with'],
]);

export const hasHarmlessValue = (name: string): boolean => harmless.has(name.toLowerCase());

const spelled: ReadonlyMap<string, string> = new Map(known.map((name) => [name.toLowerCase(), name]));

const acronyms: ReadonlySet<string> = new Set([
  'api',
  'csrf',
  'id',
  'ip',
  'xsrf',
  'http',
  'jwt',
  'url',
  'dnt',
]);

/** A name in the spelling that people use, as `X-API-Key`: browsers print lower case. Others stay as they are. */
export const conventionalHeader = (name: string): string =>
  spelled.get(name.toLowerCase()) ??
  (name === name.toLowerCase()
    ? name
        .split('-')
        .map((word) =>
          acronyms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
        )
        .join('-')
    : name);
