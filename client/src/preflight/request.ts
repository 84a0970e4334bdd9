import type { PreflightChoices, PreflightTarget } from '../../../server/src/protocol';
import { placeholder } from '../ui/placeholder';
import type { RunRequest } from './run';
import { timeoutMs } from './targets';

/** The request of one preflight. */
export interface SingleAsked {
  readonly path: string;
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
  readonly credentials: 'include' | 'omit';
}

/** The path that most pages request. Overrides come first in the list but are the exception. */
export const usualPath = ({ paths }: PreflightChoices): string =>
  (paths.find(({ origin }) => origin === 'endpoint') ?? paths[0])?.path ?? '/api/health';

/** A request from this origin as the file allows it: GET if possible, with the headers of the file. */
export function usualAsked(choices: PreflightChoices, origin: string, path: string): SingleAsked {
  const { methods, headers, credentials } = choices;
  const sendable = methods.filter((method) => method !== 'OPTIONS');
  const method = sendable.length === 0 || sendable.includes('GET') ? 'GET' : (sendable[0] ?? 'GET');
  return { path, origin, method, headers, credentials };
}

/** A file and its target. */
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

/** Every path of the file, or one of its overrides. */
export const matrixRequest = (place: Place, path: string | undefined): RunRequest => ({
  ...place,
  timeoutMs: timeoutMs(),
  extent: 'matrix',
  probes: 'both',
  realRequests: 'when-unasked',
  ...(path !== undefined && { paths: [path] }),
});

/** Example values for headers; a secret is a placeholder until the request is sent. */
function headersToAsk(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return names.map((name) => {
    if (/^x-api-key$/i.test(name)) return [name, placeholder] as const;
    if (/^authorization$/i.test(name)) return [name, `ApiKey ${placeholder}`] as const;
    return [name, /^content-type$/i.test(name) ? 'application/json' : 'probe'] as const;
  });
}
