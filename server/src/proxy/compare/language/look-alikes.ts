interface Parts {
  readonly scheme: string;
  readonly host: string;
  /** With its colon; empty for the scheme's default port. */
  readonly port: string;
}

const foreign = 'https://evil.example';

/** Changes that an attacker, or an expression that is too wide, makes to an origin; the most likely first. */
const changes: readonly ((parts: Parts) => string | undefined)[] = [
  ({ scheme, host, port }) =>
    port === '' ? `${scheme === 'https' ? 'http' : 'https'}://${host}` : undefined,
  ({ scheme, host, port }) =>
    port === '' ? undefined : `${scheme === 'https' ? 'http' : 'https'}://${host}${port}`,
  ({ scheme, host, port }) => `${scheme}://${host.replace(/^[^.]+(?=\..+\.)/u, 'evil')}${port}`,
  ({ scheme, host, port }) => `${scheme}://evil.${host}${port}`,
  ({ scheme, host, port }) => `${scheme}://${host}.evil.example${port}`,
  ({ scheme, host, port }) => `${scheme}://evil-${host}${port}`,
  ({ scheme, host, port }) => `${scheme}://evil${host}${port}`,
  ({ scheme, host, port }) => `${scheme}://${host}evil.example${port}`,
  ({ scheme, host, port }) => `${scheme}://${host.replace('.', 'x')}${port}`,
  ({ scheme, host, port }) => `${scheme}://${host.replace(/\.([^.]*)$/u, 'x$1')}${port}`,
  ({ scheme, host }) => `${scheme}://${host}:8443`,
  ({ scheme, host }) => `${scheme}://${host}:3000`,
  ({ scheme, host, port }) => (port === '' ? undefined : `${scheme}://${host}`),
  ({ scheme, host, port }) => `${scheme}://${host.replace(/^[^.]+\.(?=.+\.)/u, '')}${port}`,
  ({ scheme, host, port }) => `${scheme === 'https' ? 'http' : 'https'}://evil.${host}${port}`,
  ({ scheme, host, port }) => `${scheme}://${host}.${port}`,
];

const others = [
  foreign,
  'http://evil.example',
  'null',
  'http://localhost',
  'http://localhost:3000',
  'file://',
];

/** Origins that resemble the listed ones but aren't listed, and a few that resemble none. */
export function lookAlikes(listed: readonly string[]): readonly string[] {
  const known = new Set(listed);
  const parts = listed.flatMap((origin): readonly Parts[] => {
    const [, scheme, host, port = ''] = /^(https?):\/\/([^:[\]]+)(:\d+)?$/u.exec(origin) ?? [];
    return scheme === undefined || host === undefined ? [] : [{ scheme, host, port }];
  });
  const changed = changes.flatMap((change) => parts.map(change));
  return [...new Set([...changed, ...others])].filter(
    (origin): origin is string => origin !== undefined && !known.has(origin),
  );
}
