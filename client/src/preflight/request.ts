import type { PreflightChoices, PreflightTarget } from '../../../server/src/protocol';
import { placeholder } from '../ui/placeholder';
import type { RunRequest } from './run';
import { timeoutMs } from './targets';

/** What one preflight asks. */
export interface SingleAsked {
  readonly path: string;
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
  readonly credentials: 'include' | 'omit';
}

/** The path that most pages request: an override comes first in the list but is the exception. */
export const usualPath = ({ paths }: PreflightChoices): string =>
  (paths.find(({ origin }) => origin === 'endpoint') ?? paths[0])?.path ?? '/api/health';

/** What the file itself says of a request from this origin: a reading one if it allows that, with the file's headers. */
export function usualAsked(choices: PreflightChoices, origin: string, path: string): SingleAsked {
  const { methods, headers, credentials } = choices;
  const sendable = methods.filter((method) => method !== 'OPTIONS');
  const method = sendable.length === 0 || sendable.includes('GET') ? 'GET' : (sendable[0] ?? 'GET');
  return { path, origin, method, headers, credentials };
}

/** The file, and where its preflights go. */
export interface Place {
  readonly uri: string;
  readonly target: PreflightTarget;
}

export const singleRequest = (
  place: Place,
  asked: SingleAsked,
  realRequests: RunRequest['realRequests'],
): RunRequest => ({
  ...place,
  timeoutMs: timeoutMs(),
  extent: 'single',
  probes: 'positive',
  realRequests,
  origins: [asked.origin],
  methods: [asked.method],
  paths: [asked.path],
  headers: headersToAsk(asked.headers),
  credentials: asked.credentials,
});

/** All of the file, or of one override. */
export const matrixRequest = (place: Place, path: string | undefined): RunRequest => ({
  ...place,
  timeoutMs: timeoutMs(),
  extent: 'matrix',
  probes: 'both',
  realRequests: 'when-unasked',
  ...(path !== undefined && { paths: [path] }),
});

/** The values to ask a header for; a secret is a placeholder until it is sent. */
function headersToAsk(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return names.map((name) => {
    if (/^x-api-key$/i.test(name)) return [name, placeholder] as const;
    if (/^authorization$/i.test(name)) return [name, `ApiKey ${placeholder}`] as const;
    return [name, /^content-type$/i.test(name) ? 'application/json' : 'probe'] as const;
  });
}
