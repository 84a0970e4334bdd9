import type { ServerRequests } from './index';
import { arrayOf, number, oneOf, optional, pair, record, type Shape, text } from './shape';

const file = record({ uri: text });

/** The required shape of the parameters of our client's requests. */
export const ownShapes: {
  readonly [Method in keyof ServerRequests]: Shape<ServerRequests[Method]['params']>;
} = {
  'licenseMonitor/configurations': { fault: () => undefined },
  'licenseMonitor/starters': { fault: () => undefined },
  'licenseMonitor/rulePage': record({ id: text }),
  'licenseMonitor/explain': record({ text, uri: optional(text) }),
  'licenseMonitor/preflight/choices': record({ uri: text, path: optional(text) }),
  'licenseMonitor/preflight/run': record({
    uri: text,
    target: record({ name: text, url: text, tls: oneOf('verify', 'insecure'), apiKey: optional(text) }),
    timeoutMs: number,
    extent: oneOf('single', 'matrix'),
    probes: oneOf('positive', 'negative', 'both'),
    realRequests: oneOf('when-unasked', 'reading', 'confirmed'),
    origins: optional(arrayOf(text)),
    methods: optional(arrayOf(text)),
    paths: optional(arrayOf(text)),
    headers: optional(arrayOf(pair(text, text))),
    credentials: optional(oneOf('include', 'omit')),
    run: text,
  }),
  'licenseMonitor/proxy/choices': file,
  'licenseMonitor/proxy/generate': record({
    uri: text,
    target: text,
    upstream: text,
    preflight: oneOf('answer', 'passthrough'),
    exposed: arrayOf(text),
    serverName: optional(text),
  }),
  'licenseMonitor/proxy/compare': record({
    uri: text,
    nginxName: text,
    nginxText: text,
    nginxUri: optional(text),
  }),
};
