import { apiOptions } from '../../catalog/options';
import { entryNamed } from '../../toml/tree/find';
import type { Config } from '../config';

export interface ListenAddress {
  /** As configured, or the default. */
  readonly address: string;
  readonly port: number;
  /** Where a program on the same machine reaches the API, without a trailing slash. */
  readonly url: string;
}

/** Clients can't connect to an address that means "every interface", so this maps it to a loopback address. */
const everywhere: ReadonlyMap<string, string> = new Map([
  ['', '127.0.0.1'],
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

/**
 * The address that the API listens on according to the file. TLS ends at a proxy, so the scheme is always `http`.
 */
export function listenAddress({ api }: Config): ListenAddress {
  const value = (key: string) => api && entryNamed(api.table, key)?.value;
  const host = value('bind_address');
  const number = value('bind_port');
  const address =
    host?.type === 'string' && !host.broken ? host.value.trim() : apiOptions.bind_address.default;
  const port =
    number?.type === 'integer' && !number.broken && number.value > 0n && number.value < 65536n
      ? Number(number.value)
      : apiOptions.bind_port.default;
  const bare = address.replace(/^\[(.*)\]$/, '$1');
  const target = everywhere.get(bare) ?? bare;
  return { address, port, url: `http://${target.includes(':') ? `[${target}]` : target}:${port}` };
}
