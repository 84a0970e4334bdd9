import type { Config } from '../../../config/config';
import { listenAddress } from '../../../config/effective/listen-address';
import { quoted } from '../../../text/quoted';
import type { NginxServer } from '../evaluate/reader';
import type { NginxDirective, NginxSpan } from '../read/parse';
import type { Talk } from './talk';

export interface OtherServer {
  readonly message: string;
  readonly nginx: NginxSpan;
  /**
   * Whether the file passes other requests to License Monitor's port; otherwise this may still be License Monitor.
   */
  readonly isCertain: boolean;
}

/**
 * Whether the requests go to a server other than License Monitor: to another port than it listens on. Undefined if
 * it is License Monitor or unknown: on another machine, ports are often mapped.
 */
export function otherServer(
  config: Config,
  server: NginxServer,
  talks: readonly Talk[],
): OtherServer | undefined {
  const port = Number(/:(\d+)$/u.exec(listenAddress(config).url)?.[1] ?? 8080);
  const targets = talks.flatMap(({ real, preflight }) =>
    [real, preflight].flatMap(({ upstream }) => upstream?.authority ?? []),
  );
  const [first] = targets;
  const [talk] = talks;
  if (first === undefined || talk === undefined || !targets.every((one) => one === first)) return undefined;
  const own = portsOf(first, server);
  if (own === undefined || own.includes(port)) return undefined;
  const all = server.outer.flatMap(({ block = [] }) => passes(block));
  const isCertain = all.some((target) => portsOf(target, server)?.includes(port) === true);
  if (!isCertain && !loopback.test(first)) return undefined;
  const rest = isCertain ? 'was not compared' : 'is not known';
  return {
    message: `Requests go to ${quoted(first)}, not to port ${port} of License Monitor. What that server sends ${rest}.`,
    nginx: talk.real.place,
    isCertain,
  };
}

const loopback = /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?=:|$)/u;

const passes = (block: readonly NginxDirective[]): readonly string[] =>
  block.flatMap(({ name, words: [word], block: inner }) =>
    name === 'proxy_pass' && word !== undefined
      ? [word.text.replace(/^(https?:\/\/[^/]*).*$/su, '$1')]
      : passes(inner ?? []),
  );

/** The ports of an address or a named `upstream`; undefined if unknown. */
function portsOf(target: string, { definitions }: NginxServer): readonly number[] | undefined {
  const [, scheme, host = ''] = /^(https?):\/\/(.*)$/u.exec(target) ?? [];
  if (scheme === undefined || host.includes('$')) return undefined;
  const upstream = definitions.upstreams.get(host.toLowerCase());
  const addresses =
    upstream === undefined
      ? [host]
      : (upstream.block ?? [])
          .filter(({ name }) => name === 'server')
          .map(({ words }) => words[0]?.text ?? '');
  const ports = addresses.map((address) =>
    address.startsWith('unix:')
      ? undefined
      : Number(/:(\d+)$/u.exec(address)?.[1] ?? (scheme === 'https' ? 443 : 80)),
  );
  return ports.every((port) => port !== undefined) ? ports : undefined;
}
