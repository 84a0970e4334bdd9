import type { Engine } from '../../cors/max-age';

/** What stands around the reason: who asked whom. */
export interface ConsoleFrame {
  readonly engine: Engine | null;
  readonly url?: string;
  readonly origin?: string;
  /** The first address, where the request was redirected. */
  readonly redirectedFrom?: string;
}

/** Each names its groups `url`, `origin` or `from`. */
const frames: readonly (readonly [Engine | null, RegExp])[] = [
  [
    'chromium',
    /Access to .{1,60}? at '(?<url>[^']*)' (?:\(redirected from '(?<from>[^']*)'\) )?from origin '(?<origin>[^']*)'/iu,
  ],
  [
    'chromium',
    /Redirect (?:from|at) '(?<from>[^']*)' (?:to '(?<url>[^']*)' )?(?:from origin '(?<origin>[^']*)' )?has been blocked by CORS/iu,
  ],
  [
    'chromium',
    /Mixed Content: The page at '(?<origin>[^']*)' was loaded over HTTPS, but requested an insecure .{1,40}? '(?<url>[^']*)'/iu,
  ],
  ['firefox', /disallow(?:s)? reading the remote resource at '?(?<url>\S+?)'?(?:\.| soon\.) \(Reason/iu],
  ['firefox', /mixed (?:active|display) content "(?<url>[^"]*)"/iu],
  [
    'webkit',
    /(?:Fetch API|XMLHttpRequest|EventSource) cannot load (?<url>\S+) due to access control checks/iu,
  ],
  [
    'webkit',
    /The page at (?<origin>\S+) (?:was not allowed to \w+|requested) insecure content from (?<url>\S+?)\.? /iu,
  ],
  [null, /(?:Fetch API|XMLHttpRequest) cannot load (?<url>\S+?)\.? /iu],
  ['chromium', /Failed to load (?<url>https?:\/\/\S+?): /iu],
  ['chromium', /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS) (?<url>https?:\/\/\S+) net::ERR_/u],
];

/** Precondition: `text` comes from `plainText`. */
export function consoleFrame(text: string): ConsoleFrame {
  const therefore = /Origin '([^']*)' is therefore not allowed access/iu.exec(text)?.[1];
  for (const [engine, find] of frames) {
    const groups = find.exec(text)?.groups;
    if (groups === undefined) continue;
    const { url, origin = therefore, from } = groups as Readonly<Record<string, string | undefined>>;
    return {
      engine: therefore === undefined ? engine : 'chromium',
      ...(url === undefined ? {} : { url }),
      ...(origin === undefined ? {} : { origin }),
      ...(from === undefined ? {} : { redirectedFrom: from }),
    };
  }
  return therefore === undefined ? { engine: null } : { engine: 'chromium', origin: therefore };
}
