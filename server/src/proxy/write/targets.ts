import { apache } from './apache';
import { caddy } from './caddy';
import { envoy } from './envoy';
import { haproxy } from './haproxy';
import { nginx } from './nginx';
import type { ProxyPlan } from '../plan';
import { traefik } from './traefik';

export interface ProxyTarget {
  readonly id: string;
  readonly title: string;
  /** The VS Code language id, as extensions for the syntax define it; unknown ones show as plain text. */
  readonly languageId: string;
  /** Under which the proxy's own documentation has such a file. */
  readonly fileName: string;
  /** What the output is, as the end of a sentence. */
  readonly what: string;
  readonly write: (plan: ProxyPlan) => string;
}

/** The proxies that a plan can be written for. */
export const proxyTargets = [
  {
    id: 'nginx',
    title: 'nginx',
    languageId: 'nginx',
    fileName: 'nginx.conf',
    what: 'a file to include in `http`',
    write: nginx,
  },
  {
    id: 'apache',
    title: 'Apache httpd',
    languageId: 'apacheconf',
    fileName: 'httpd.conf',
    what: 'a virtual host',
    write: apache,
  },
  {
    id: 'caddy',
    title: 'Caddy',
    languageId: 'caddyfile',
    fileName: 'Caddyfile',
    what: 'a Caddyfile',
    write: caddy,
  },
  {
    id: 'haproxy',
    title: 'HAProxy',
    languageId: 'haproxy',
    fileName: 'haproxy.cfg',
    what: 'a frontend and its backends',
    write: haproxy,
  },
  {
    id: 'traefik',
    title: 'Traefik',
    languageId: 'yaml',
    fileName: 'traefik.yaml',
    what: 'a dynamic configuration of the file provider',
    write: traefik,
  },
  {
    id: 'envoy',
    title: 'Envoy',
    languageId: 'yaml',
    fileName: 'envoy.yaml',
    what: 'a bootstrap configuration',
    write: envoy,
  },
] as const satisfies readonly ProxyTarget[];

export type ProxyTargetId = (typeof proxyTargets)[number]['id'];

export const findProxyTarget = (id: string): ProxyTarget | undefined =>
  proxyTargets.find((target) => target.id === id);
