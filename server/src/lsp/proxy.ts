import { exposableHeaders } from '../catalog/headers';
import { listenAddress } from '../config/effective/listen-address';
import { fileRefusals, proxyOutput } from '../features/reports/proxy';
import { proxyReport } from '../features/reports/proxy-report';
import { onRequest } from '../protocol/typed';
import { compareProxy } from '../proxy/compare/located';
import { findProxyTarget, proxyTargets } from '../proxy/write/targets';
import { uriName } from '../text/uri';
import { type Session, viewOf } from './session';

/** Our client's requests about reverse proxies. */
export function serveProxies(session: Session): void {
  const { connection } = session;
  onRequest(connection, 'licenseMonitor/proxy/choices', async ({ uri }) => {
    const view = await viewOf(session, uri);
    if (view === undefined) return null;
    const targets = proxyTargets.map(({ id, title, what }) => ({ id, title, what }));
    const { url: upstream } = listenAddress(view.config);
    return { targets, upstream, exposable: exposableHeaders, refusals: fileRefusals(view.file) };
  });
  onRequest(connection, 'licenseMonitor/proxy/generate', async ({ uri, target: id, ...choices }) => {
    const view = await viewOf(session, uri);
    const target = findProxyTarget(id);
    if (view === undefined || target === undefined) return null;
    const { languageId, fileName } = target;
    const source = uriName(uri);
    const output = proxyOutput(view.file, target, { ...choices, source });
    return output.ok
      ? { text: output.text, languageId, fileName, refusals: [] }
      : { text: '', languageId, fileName, refusals: output.refusals };
  });
  onRequest(connection, 'licenseMonitor/proxy/compare', async ({ uri, nginxName, nginxText, nginxUri }) => {
    const view = await viewOf(session, uri);
    if (view === undefined) return null;
    const includes = nginxUri === undefined ? undefined : session.platform.includesBeside?.(nginxUri);
    const comparison = compareProxy(view.config, nginxText, includes);
    return proxyReport(comparison, {
      config: { name: uriName(uri), uri },
      nginx: { name: nginxName, uri: nginxUri },
    });
  });
}
