import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { Agent, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../../scripts/find-program';
import { ensureSystemPackage } from '../../setup/system-package';
import { programs, type ProxyProgram } from '../programs';
import { startProxy } from '../running-proxy';

const nginx = programs.find(({ id }) => id === 'nginx') ?? programs[0]!;
const headersMore = '/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so';

export const nginxProgram = (): string =>
  ensureSystemPackage({ name: nginx.debian, purpose: 'to hold the reader to it', find: nginx.find });

/** With headers-more, which many files use. */
export function ensureHeadersMore(): void {
  ensureSystemPackage({
    name: 'libnginx-mod-http-headers-more-filter',
    purpose: 'to hold the reader to it',
    find: () => (existsSync(headersMore) ? headersMore : findProgram([])),
  });
}

/** The whole file around what stands in `http`. */
function wholeFile(folder: string, inner: string): string {
  return [
    ...(existsSync(headersMore) ? [`load_module ${headersMore};`] : []),
    'daemon off;',
    'worker_rlimit_nofile 8192;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr crit;',
    'events { worker_connections 4096; }',
    'http {',
    'access_log off;',
    'variables_hash_max_size 16384;',
    'variables_hash_bucket_size 256;',
    'map_hash_bucket_size 256;',
    'map_hash_max_size 16384;',
    'server_names_hash_bucket_size 128;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    ),
    inner,
    '}',
  ].join('\n');
}

export interface RealNginx {
  readonly stop: () => Promise<void>;
}

/** Runs what stands in `http`, where one server has to listen on `127.0.0.1:port`. */
export async function runNginx(inner: string, port: number): Promise<RealNginx> {
  const program: ProxyProgram = {
    ...nginx,
    file: 'unused.conf',
    frame: (folder) => ({ 'nginx.conf': wholeFile(folder, inner) }),
    // It would read hundreds of servers twice.
    check: () => ['true'],
  };
  const { stop } = await startProxy(program, nginxProgram(), { text: '', port });
  return { stop };
}

/** What `nginx -t` says about what stands in `http`: undefined where it accepts it. */
export async function refusal(inner: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'license-monitor-nginx-'));
  try {
    writeFileSync(join(folder, 'nginx.conf'), wholeFile(folder, inner));
    const args = ['-t', '-q', '-e', 'stderr', '-p', folder, '-c', 'nginx.conf'];
    return await new Promise((resolve) => {
      execFile(nginxProgram(), args, (fault, _, stderr) => {
        resolve(fault === null ? undefined : (/\[emerg\] (?:[^:]*: )?(.*)/u.exec(stderr)?.[1] ?? stderr));
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Asked {
  readonly address: string;
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Response {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** As nginx calls it: the connection is closed without a response. */
const closed: Response = { status: 444, headers: [], body: '' };

/** Sends one request and reads the response to its end. */
export async function ask({ address, port, method, path, headers }: Asked): Promise<Response> {
  const request = http.request({ host: address, port, method, path, headers, agent }).end();
  let response: IncomingMessage;
  try {
    [response] = (await once(request, 'response')) as [IncomingMessage];
  } catch (fault) {
    if (fault instanceof Error && fault.message === 'socket hang up') return closed;
    throw fault;
  }
  const { rawHeaders, statusCode = 0 } = response;
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return {
    status: statusCode,
    headers: rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
    ),
    body,
  };
}

/** Not all at once, and the results in the order of the items. */
export async function inTurns<T, R>(
  items: readonly T[],
  one: (item: T, index: number) => Promise<R>,
  atOnce = 8,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let index = next++; index < items.length; index = next++)
        results[index] = await one(items[index]!, index);
    }),
  );
  return results;
}
