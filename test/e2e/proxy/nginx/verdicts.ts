import { extractTokens, getHeader, type HeaderList } from '../../../../server/src/cors/headers/header-list';
import type { Config } from '../../../../server/src/config/config';
import { mockServerResponse } from '../../../../server/src/probe/expected/mock-server';
import type { NginxComparison } from '../../../../server/src/proxy/compare/compare';
import { ask } from './real-nginx';

/** What a page of one origin gets from one path. */
interface Access {
  readonly reads: boolean;
  readonly withCredentials: boolean;
  /** Whether a preflight lets it send GET with the headers that config.toml lists. */
  readonly preflight: boolean;
}

interface Sent {
  readonly status: number;
  readonly headers: HeaderList;
}

const allowOrigin = 'Access-Control-Allow-Origin';

/** The CORS check and the preflight of the Fetch Standard, by hand. */
function accessOf(origin: string, names: readonly string[], real: Sent, preflight: Sent): Access {
  const allows = ({ headers }: Sent, star: boolean): boolean => {
    const value = getHeader(headers, allowOrigin);
    return value === origin || (star && value === '*');
  };
  const isTrue = ({ headers }: Sent): boolean =>
    getHeader(headers, 'Access-Control-Allow-Credentials') === 'true';
  const allowed = extractTokens(preflight.headers, 'Access-Control-Allow-Headers');
  const methods = extractTokens(preflight.headers, 'Access-Control-Allow-Methods');
  const tokens = allowed?.ok === true ? allowed.tokens.map((name) => name.toLowerCase()) : [];
  const isOk = preflight.status >= 200 && preflight.status < 300;
  return {
    reads: allows(real, true),
    withCredentials: allows(real, false) && isTrue(real),
    preflight:
      isOk &&
      allows(preflight, true) &&
      allowed?.ok !== false &&
      methods?.ok !== false &&
      names.every((name) => tokens.includes(name) || (tokens.includes('*') && name !== 'authorization')),
  };
}

const headersOf = (
  origin: string,
  names: readonly string[] | undefined,
): Readonly<Record<string, string>> => ({
  Origin: origin,
  ...(names && {
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': names.join(','),
  }),
});

/** What config.toml says, by the server that answers by it. */
export function wantedAccess(config: Config, path: string, origin: string, names: readonly string[]): Access {
  const sentFor = (method: string, headers: Readonly<Record<string, string>>): Sent =>
    mockServerResponse(config, {
      method,
      path,
      header: (name) => Object.entries(headers).find(([other]) => other.toLowerCase() === name)?.[1],
    });
  return accessOf(
    origin,
    names,
    sentFor('GET', headersOf(origin, undefined)),
    sentFor('OPTIONS', headersOf(origin, names)),
  );
}

interface Place {
  readonly address: string;
  readonly port: number;
  readonly host: string;
  readonly path: string;
}

/** What a page gets in fact, and the status of the response. */
export async function realAccess(
  { host, ...place }: Place,
  origin: string,
  names: readonly string[],
): Promise<Access & { readonly status: number }> {
  const headers = { Host: host, Authorization: 'Basic dGVzdDp0ZXN0' };
  const real = await ask({
    ...place,
    method: 'GET',
    headers: { ...headers, ...headersOf(origin, undefined) },
  });
  const preflight = await ask({
    ...place,
    method: 'OPTIONS',
    headers: { Host: host, ...headersOf(origin, names) },
  });
  return { ...accessOf(origin, names, real, preflight), status: real.status };
}

/** One way in which nginx and config.toml differ for pages of an origin. */
export type Kind = 'let-in' | 'kept-out' | 'credentials' | 'preflight';

export function kindsOf(wanted: Access, real: Access): readonly Kind[] {
  if (real.reads && !wanted.reads) return ['let-in'];
  if (!real.reads) return wanted.reads ? ['kept-out'] : [];
  return [
    ...(real.withCredentials === wanted.withCredentials ? [] : (['credentials'] as const)),
    ...(wanted.preflight && !real.preflight ? (['preflight'] as const) : []),
  ];
}

const ids: Readonly<Record<Kind, readonly string[]>> = {
  'let-in': ['origin-let-in', 'any-origin-let-in'],
  'kept-out': ['origin-refused', 'path-not-covered', 'header-doubled', 'origin-hidden'],
  credentials: [
    'credentials-differ',
    'credentials-any-origin',
    'header-doubled',
    'any-origin-let-in',
    'origin-refused',
  ],
  preflight: ['preflight-fails', 'headers-differ', 'methods-differ', 'header-doubled'],
};

/** Whether the comparison tells of this kind, or names something that it did not follow. */
export const tells = ({ differences, extent }: NginxComparison, kind: Kind): boolean =>
  extent !== 'whole' || differences.some(({ id }) => ids[kind].includes(id));

/** Kinds that the comparison is sure of: errors. */
export const claimed = ({ differences }: NginxComparison): readonly Kind[] => [
  ...new Set(
    differences.flatMap(({ id, severity }): readonly Kind[] => {
      if (severity !== 'error') return [];
      if (ids['let-in'].includes(id)) return ['let-in'];
      if (id === 'preflight-fails') return ['preflight'];
      return id !== 'header-doubled' && ids['kept-out'].includes(id) ? ['kept-out'] : [];
    }),
  ),
];
