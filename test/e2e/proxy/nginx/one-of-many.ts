/**
 * The text of a file so that one nginx can run many: variables, upstreams and named locations get names of their own,
 * and each port that it listens on becomes another of the file's own address. Without TLS, which no certificate is for.
 */
export function oneOfMany(
  text: string,
  { suffix, address, port }: { readonly suffix: string; readonly address: string; readonly port: number },
): { readonly text: string; readonly ports: readonly number[] } {
  const ports = new Map<string, number>();
  const body = /\bhttp\s*\{([^]*)\}\s*$/u.exec(text)?.[1] ?? text;
  const plain = body
    .replaceAll(/^\s*(?:ssl_|http2 )[^;]*;/gmu, '')
    .replaceAll(/\blisten\s+\[::\][^;]*;/gu, '')
    .replaceAll(/\blisten\s+([^;\s]+)([^;]*);/gu, (_, place: string, more: string) => {
      const key = /(\d+)$/u.exec(place)?.[1] ?? '80';
      const own = ports.get(key) ?? port + ports.size;
      ports.set(key, own);
      return `listen ${address}:${own}${more.includes('default_server') ? ' default_server' : ''};`;
    });
  const listening =
    ports.size > 0 ? plain : plain.replace(/\bserver\s*\{/u, `server { listen ${address}:${port};`);
  const names = [...text.matchAll(/^\s*(?:map|geo)\s[^{]*\$(\w+)\s*\{/gmu)].map(([, name = '']) => name);
  const renamed = [...new Set(names)].reduce(
    (before, name) => before.replaceAll(new RegExp(`\\$(\\{?)${name}\\b`, 'gu'), `$$$1${name}_${suffix}`),
    listening,
  );
  const upstreams = [...text.matchAll(/^\s*upstream\s+([\w-]+)/gmu)].map(([, name = '']) => name);
  const done = upstreams.reduce(
    (before, name) =>
      before.replaceAll(new RegExp(`(upstream\\s+|http://)${name}\\b`, 'gu'), `$1${name}_${suffix}`),
    renamed,
  );
  return { text: done, ports: ports.size > 0 ? [...ports.values()] : [port] };
}
