import { explainStep } from '../../step/explain-step';
import type { Outside, Wording } from './wording';

/** No HTTP response at all; `why` is a complete sentence. */
const noResponse = (why: string, remedy?: string): Outside => {
  const generic = explainStep({ step: 'network', variant: 'no-response', value: why });
  return {
    step: 'network',
    reason: generic.reason,
    remedy: remedy ?? generic.remedy,
    options: remedy === undefined ? generic.options : [],
  };
};

const certificate =
  'Open the API’s address in a new tab to see what is wrong with the certificate, then install one that browsers trust for this host name. config.toml is not involved.';
const hostName =
  'Check DNS and the host name in the address that the page requests. config.toml is not involved.';

const canceled =
  'Look for code that aborts the request, or for a form that reloads the page. config.toml is not involved.';

/** Codes that say more than that there was no response; the rest of the name may follow. */
const chromiumCodes: readonly (readonly [code: RegExp, why: string, remedy?: string])[] = [
  [/^CONNECTION_REFUSED/u, 'Nothing listens at that address and port.'],
  [
    /^(?:CONNECTION_)?TIMED_OUT/u,
    'The address did not respond in time; a firewall or a wrong port is likely.',
  ],
  [/^(?:ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_)/u, 'That address cannot be reached from here.'],
  [
    /^CONNECTION_(?:RESET|CLOSED|ABORTED)|^EMPTY_RESPONSE/u,
    'The connection was closed before a response came.',
  ],
  [/^NAME_NOT_RESOLVED|^DNS_|^NAME_RESOLUTION/u, 'The host name does not resolve.', hostName],
  [
    /^CERT_|^SSL_|^BAD_SSL|^CERTIFICATE_/u,
    'The browser rejected the TLS certificate or the TLS connection.',
    certificate,
  ],
  [
    /^(?:PROXY|TUNNEL)_/u,
    'The browser couldn’t use its proxy.',
    'Check the proxy settings of the system and of the browser. config.toml is not involved.',
  ],
  [
    /^TOO_MANY_REDIRECTS/u,
    'The responses redirect in a loop.',
    'Check the redirects of the proxy in front of the API. config.toml is not involved.',
  ],
  [/^ABORTED/u, 'The page canceled the request, or the user left the page.', canceled],
  [
    /^HTTP2_|^QUIC_|^INCOMPLETE_|^CONTENT_|^INVALID_/u,
    'The response was cut short or was not valid HTTP; CORS is not the cause.',
    'Check the logs of the API and of the proxy in front of it.',
  ],
];

function byCode(code: string): Outside {
  const [, why, remedy] = chromiumCodes.find(([find]) => find.test(code)) ?? [
    undefined,
    undefined,
    undefined,
  ];
  const name = `The code is \`net::ERR_${code}\`.`;
  return noResponse(why === undefined ? name : `${name} ${why}`, remedy);
}

const always = (told: Outside) => () => told;

/** The request got no HTTP response; less telling than any CORS message next to it. */
export const networkWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    find: /net::ERR_FAILED(?![A-Z_])/gu,
    means: () =>
      noResponse(
        'Chromium also prints `net::ERR_FAILED` after every CORS error; in that case the line before it has the reason.',
      ),
    repeats: true,
  },
  {
    engine: 'chromium',
    find: /net::ERR_((?!BLOCKED_BY|FAILED(?![A-Z_])|UNSAFE_PORT|UNEXPECTED_PROXY_AUTH|INSECURE_PRIVATE)[A-Z\d_]{1,80})/gu,
    means: ([code = '']) => byCode(code),
  },
  {
    engine: 'firefox',
    find: /CORS request (?:did not succeed|failed)|CORS ?Did ?Not ?Succeed\d?\b/giu,
    means: () =>
      noResponse(
        'Firefox also prints this line after other CORS errors; in that case the line before it has the reason.',
      ),
    repeats: true,
  },
  {
    engine: null,
    find: /timeout of \d{1,9} ?ms exceeded|\bECONNABORTED\b|TimeoutError: |signal timed out|operation was aborted due to timeout/giu,
    means: always(noResponse('The page stopped waiting before a response came, which is not CORS.')),
  },
  {
    engine: null,
    find: /\bAbortError\b|The user aborted a request|signal is aborted without reason|\bCanceledError\b|\bERR_CANCELED\b|\bNS_BINDING_ABORTED\b/gu,
    means: always(noResponse('The page canceled the request, or the user left the page.', canceled)),
  },
  {
    engine: null,
    find: /XMLHttpRequest: Network Error 0x2[a-f\d]{3}\b/giu,
    means: always(noResponse('Internet Explorer and old versions of Edge print this number for it.')),
  },
  {
    engine: 'firefox',
    find: /\bNS_ERROR_(?:CONNECTION_REFUSED|NET_TIMEOUT|NET_RESET|NET_INTERRUPT|NET_EMPTY_RESPONSE|OFFLINE|UNKNOWN_HOST|UNKNOWN_PROXY_HOST|PROXY_\w{1,40})\b/gu,
    means: always(noResponse('Firefox’s code says why no response came.')),
  },
  {
    engine: 'firefox',
    find: /\b(?:SEC|SSL|MOZILLA_PKIX)_ERROR_[A-Z_]+/gu,
    means: always(noResponse('The browser rejected the TLS certificate or the TLS connection.', certificate)),
  },
  {
    engine: 'webkit',
    find: /Could not connect to the server|The network connection was lost|The request timed out|The Internet connection appears to be offline/giu,
    means: always(noResponse('Nothing listens at that address and port, or the connection was lost.')),
  },
  {
    engine: 'webkit',
    find: /A server with the specified hostname could not be found/giu,
    means: always(noResponse('The host name does not resolve.', hostName)),
  },
  {
    engine: 'webkit',
    find: /The certificate for this server is invalid|An SSL error has occurred|A TLS error caused the secure connection to fail/giu,
    means: always(noResponse('The browser rejected the TLS certificate or the TLS connection.', certificate)),
  },
];
