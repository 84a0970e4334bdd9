import type { Outside, Wording } from './text';
import { explainStep } from '../step/explain-step';

/** No answer at all: `why` is a whole sentence. */
const noAnswer = (why: string, options?: readonly string[]): Outside => {
  const told = explainStep({ step: 'network', variant: 'no-answer', value: why });
  return { step: 'network', reason: told.reason, remedy: told.remedy, options: options ?? told.options };
};

/** Codes that say more than that there was no answer; the rest of the name may follow. */
const chromiumCodes: readonly (readonly [code: RegExp, why: string, options?: readonly string[]])[] = [
  [/^CONNECTION_REFUSED/u, 'Nothing listens at that address and port.'],
  [
    /^(?:CONNECTION_)?TIMED_OUT/u,
    'The address did not answer in time; a firewall or a wrong port is likely.',
  ],
  [/^(?:ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_)/u, 'There is no way to that address from here.'],
  [
    /^CONNECTION_(?:RESET|CLOSED|ABORTED)|^EMPTY_RESPONSE/u,
    'The connection was closed before an answer came.',
  ],
  [/^NAME_NOT_RESOLVED|^DNS_/u, 'The host name does not resolve.', []],
  [/^CERT_|^SSL_|^BAD_SSL/u, 'The TLS certificate or the TLS connection was not accepted.', []],
  [/^(?:PROXY|TUNNEL)_/u, 'The proxy on the way could not be used.', []],
  [/^TOO_MANY_REDIRECTS/u, 'The answers redirect in a circle.', []],
  [/^ABORTED/u, 'The page itself broke the request off, or was left.', []],
  [
    /^FAILED/u,
    'Chromium prints this line after every CORS error too; the line above it then has the reason.',
  ],
];

const byCode = (code: string): Outside => {
  const [, why, options] = chromiumCodes.find(([find]) => find.test(code)) ?? [
    undefined,
    undefined,
    undefined,
  ];
  const name = `The code is \`net::ERR_${code}\`.`;
  return noAnswer(why === undefined ? name : `${name} ${why}`, options);
};

/** The request never got an HTTP answer; less telling than any CORS text beside it. */
export const networkWordings: readonly Wording[] = [
  { engine: 'chromium', find: /net::ERR_((?!BLOCKED_BY)[A-Z\d_]+)/u, means: (code = '') => byCode(code) },
  {
    engine: 'firefox',
    find: /CORS request did not succeed|CORS ?Did ?Not ?Succeed\d?\b/iu,
    means: () =>
      noAnswer(
        'Firefox prints this line after other CORS errors too; the line above it then has the reason.',
      ),
  },
  {
    engine: 'firefox',
    find: /\b(?:SEC|SSL|MOZILLA_PKIX)_ERROR_[A-Z_]+/u,
    means: () => noAnswer('The TLS certificate or the TLS connection was not accepted.', []),
  },
  {
    engine: 'webkit',
    find: /Could not connect to the server|The network connection was lost|The request timed out/iu,
    means: () => noAnswer('Nothing listens at that address and port, or the connection was lost.'),
  },
  {
    engine: 'webkit',
    find: /A server with the specified hostname could not be found/iu,
    means: () => noAnswer('The host name does not resolve.', []),
  },
  {
    engine: 'webkit',
    find: /The certificate for this server is invalid|An SSL error has occurred/iu,
    means: () => noAnswer('The TLS certificate or the TLS connection was not accepted.', []),
  },
];
