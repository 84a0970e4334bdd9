import { quoted } from '../../../text/quoted';
import { isHarmlessInclude } from '../read/include';
import standard from '../read/directives.json';
import type { NginxDirective, NginxProblem } from '../read/parse';
import { nearest } from './access';

/** Directives of third-party modules that change no header and no status. */
const harmless =
  /^(?:more_|brotli|zstd|vhost_traffic_status|geoip2|otel_|opentracing|opentelemetry|lua_|js_(?:import|path|var|fetch|shared|preload)|init_(?:worker_)?by_lua|log_by_lua|perl_(?:modules|require)|echo_(?:duplicate|flush|reset_timer)|image_filter|xslt_|geoip_)/u;

/** Directives whose effect on a response isn't followed. */
export const isStrange = ({ name }: NginxDirective): boolean =>
  !Object.hasOwn(standard.directives, name) && !harmless.test(name);

/** Why these blocks may add headers that aren't read here; undefined if they can't. */
export function openBecause(blocks: readonly NginxDirective[]): NginxProblem | undefined {
  for (const { block = [] } of [...blocks].reverse()) {
    const include = block.find((one) => one.name === 'include' && !isHarmlessInclude(one));
    if (include !== undefined) return { span: include.head, message: includeMessage };
    const strange = block.find(
      (one) =>
        (isStrange(one) && one.block?.length !== undefined) ||
        (isStrange(one) && !/^(?:access|rewrite|server_rewrite)_by_lua/u.test(one.name)),
    );
    if (strange !== undefined) return { span: strange.head, message: strangeMessage(strange.name) };
    if (block.some(({ name }) => name === 'add_header')) return undefined;
  }
  return undefined;
}

export const includeMessage = 'The included file was not read, so what it adds is unknown.';

export const strangeMessage = (name: string): string =>
  /lua|^js_|^perl/u.test(name)
    ? `${quoted(name)} is a program, which is not followed.`
    : `${quoted(name)} is not a directive of nginx’s own modules. Its effect is unknown, and nginx does not start without its module.`;

const handlers =
  /^(?:fastcgi_pass|uwsgi_pass|scgi_pass|grpc_pass|memcached_pass|content_by_lua\w*|js_content|perl|echo|stub_status|empty_gif|mp4|flv)$/u;

/** The line that responds instead of `proxy_pass`, with a response that isn't followed. */
export function hiddenContent(blocks: readonly NginxDirective[]): NginxProblem | undefined {
  const last = blocks.findLastIndex(({ name }) => name === 'location' || name === 'server');
  const line = blocks
    .slice(last)
    .flatMap(({ block = [] }) => block)
    .find(({ name }) => handlers.test(name));
  return line && { span: line.head, message: `The response of ${quoted(line.name)} is not followed.` };
}

/** Lines that make nginx serve a cached response of License Monitor, which may be the one for another origin. */
export const storedResponses = (blocks: readonly NginxDirective[]): readonly NginxProblem[] =>
  ['proxy_cache', 'proxy_store'].flatMap((name) => {
    const line = nearest(blocks, [name])?.[0];
    if (line === undefined || line.words[0]?.text === 'off') return [];
    const message = `${quoted(name)} is not followed. A stored response can carry the CORS headers of another origin.`;
    return [{ span: line.head, message }];
  });
