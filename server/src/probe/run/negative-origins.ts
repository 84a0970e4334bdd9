export type NegativeKind =
  'foreign' | 'null' | 'suffix' | 'prefix' | 'subdomain' | 'http-downgrade' | 'other-port';

export interface NegativeOrigin {
  readonly kind: NegativeKind;
  readonly origin: string;
  /** A complete sentence: what a server that allows it gets wrong. */
  readonly reason: string;
}

const foreign = 'https://foreign-origin.example';

/** Origins that resemble an allowed one but must be refused, without duplicates and without the allowed ones. */
export function negativeOrigins(allowed: readonly string[]): readonly NegativeOrigin[] {
  const candidates: NegativeOrigin[] = [
    {
      kind: 'foreign',
      origin: foreign,
      reason: 'A server that allows it echoes every origin.',
    },
    {
      kind: 'null',
      origin: 'null',
      reason: 'Any site’s sandboxed frames, and local files, send this origin.',
    },
    ...allowed.flatMap(lookalikes),
  ];
  const seen = new Set(allowed);
  return candidates.filter(({ origin }) => !seen.has(origin) && Boolean(seen.add(origin)));
}

function lookalikes(origin: string): readonly NegativeOrigin[] {
  const [, scheme, host, port] = /^(https?):\/\/(\[[^\]]+\]|[^:/]+)(?::(\d+))?$/u.exec(origin) ?? [];
  if (scheme === undefined || host === undefined) return [];
  const suffix = port === undefined ? '' : `:${port}`;
  const isName = !host.startsWith('[') && !/^[\d.]+$/u.test(host);
  const otherPort = port === '8443' ? '9443' : '8443';
  return [
    ...(isName
      ? ([
          {
            kind: 'suffix',
            origin: `${scheme}://${host}.evil.example${suffix}`,
            reason: 'A server that allows it compares only the start of an origin.',
          },
          {
            kind: 'prefix',
            origin: `${scheme}://evil${host}${suffix}`,
            reason: 'A server that allows it compares only the end of an origin.',
          },
          {
            kind: 'subdomain',
            origin: `${scheme}://evil.${host}${suffix}`,
            reason: 'A server that allows it trusts every subdomain.',
          },
        ] as const)
      : []),
    ...(scheme === 'https'
      ? ([
          {
            kind: 'http-downgrade',
            origin: `http://${host}${suffix}`,
            reason: 'A server that allows it trusts pages that anyone on the network can change.',
          },
        ] as const)
      : []),
    {
      kind: 'other-port',
      origin: `${scheme}://${host}:${otherPort}`,
      reason: 'A server that allows it ignores the port, so another program on that host gets access.',
    },
  ];
}
