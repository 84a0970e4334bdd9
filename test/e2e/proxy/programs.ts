import { join } from 'node:path';
import type { ProxyTargetId } from '../../../server/src/proxy/write/targets';
import { findProgram } from '../../../scripts/find-program';

type Command = readonly [program: string, ...args: readonly string[]];

/** A proxy that Debian packages, and how it is run by nobody in particular, in a folder of its own. */
export interface ProxyProgram {
  readonly id: ProxyTargetId;
  /** The Debian package. */
  readonly debian: string;
  readonly find: () => string | undefined;
  /** The files around the generated one, by name. */
  readonly frame: (folder: string) => Readonly<Record<string, string>>;
  /** The name of the generated file. */
  readonly file: string;
  /** The proxy's own check of the syntax. */
  readonly check: (program: string, folder: string) => Command;
  /** Stays in the foreground. */
  readonly serve: (program: string, folder: string) => Command;
}

const apacheModules = [
  'mpm_event',
  'authz_core',
  'headers',
  'proxy',
  'proxy_http',
  'rewrite',
  'ssl',
] as const;

export const programs: readonly ProxyProgram[] = [
  {
    id: 'nginx',
    debian: 'nginx',
    find: () => findProgram(['nginx', '/usr/sbin/nginx']),
    file: 'generated.conf',
    frame: (folder) => ({
      'nginx.conf': [
        'daemon off;',
        `pid ${folder}/nginx.pid;`,
        'error_log stderr warn;',
        'events { }',
        'http {',
        '    access_log off;',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (name) => `    ${name}_temp_path ${folder}/${name};`,
        ),
        `    include ${folder}/generated.conf;`,
        '}',
      ].join('\n'),
    }),
    check: (program, folder) => [program, '-t', '-q', '-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
    serve: (program, folder) => [program, '-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
  },
  {
    id: 'apache',
    debian: 'apache2',
    find: () => findProgram(['apache2', 'httpd', '/usr/sbin/apache2']),
    file: 'generated.conf',
    frame: (folder) => ({
      'httpd.conf': [
        `ServerRoot ${folder}`,
        'ServerName localhost',
        `PidFile ${folder}/httpd.pid`,
        `DefaultRuntimeDir ${folder}`,
        `Mutex file:${folder}`,
        `ErrorLog ${folder}/error.log`,
        'LogLevel warn',
        ...apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        'IncludeOptional listen.conf',
        'Include generated.conf',
      ].join('\n'),
    }),
    check: (program, folder) => [program, '-t', '-f', join(folder, 'httpd.conf')],
    serve: (program, folder) => [program, '-D', 'FOREGROUND', '-f', join(folder, 'httpd.conf')],
  },
  {
    id: 'caddy',
    debian: 'caddy',
    find: () => findProgram(['caddy']),
    file: 'Generated',
    frame: () => ({ Caddyfile: '{\n\tadmin off\n}\nimport Generated\n' }),
    check: (program, folder) => [
      program,
      'validate',
      '--adapter',
      'caddyfile',
      '--config',
      join(folder, 'Caddyfile'),
    ],
    serve: (program, folder) => [
      program,
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      join(folder, 'Caddyfile'),
    ],
  },
  {
    id: 'haproxy',
    debian: 'haproxy',
    find: () => findProgram(['haproxy', '/usr/sbin/haproxy']),
    file: 'generated.cfg',
    frame: () => ({ 'haproxy.cfg': 'global\n    maxconn 200\n' }),
    check: (program, folder) => [
      program,
      '-c',
      '-f',
      join(folder, 'haproxy.cfg'),
      '-f',
      join(folder, 'generated.cfg'),
    ],
    serve: (program, folder) => [
      program,
      '-db',
      '-f',
      join(folder, 'haproxy.cfg'),
      '-f',
      join(folder, 'generated.cfg'),
    ],
  },
];
