import { explainMessage } from '../features/reports/explain-console';
import { preflightChoices } from '../features/reports/preflight-choices';
import { preflightResult } from '../features/reports/preflight-result';
import { buildReport } from '../probe/build-report';
import type { Transport } from '../probe/exchange';
import { leftOutOf, plan, type PlanOptions } from '../probe/run/plan';
import { runProbes } from '../probe/run/run';
import type { PreflightRunParams, PreflightRunResult } from '../protocol';
import { type CancellationToken, onRequest, sendNotification, sendRequest } from '../protocol/typed';
import { uriName } from '../text/uri';
import { fileViewOf } from './file-view';
import { inBackground } from './in-background';
import { type Session, viewOf } from './session';

/** Our client's requests about preflights: the server plans and judges, the client performs the exchanges. */
export function servePreflights(session: Session): void {
  const { connection } = session;
  onRequest(connection, 'licenseMonitor/preflight/choices', async ({ uri, path }) => {
    const view = await fileViewOf(session, uri);
    if (view === undefined) return null;
    const isOpen = session.documents.get(uri) !== undefined;
    return preflightChoices(view.config, isOpen ? view.document.version : null, path);
  });
  onRequest(connection, 'licenseMonitor/preflight/run', (params, token) =>
    runPreflights(session, params, token),
  );
  onRequest(connection, 'licenseMonitor/explain', async ({ text, uri }) => {
    const view = uri === undefined ? undefined : await viewOf(session, uri);
    return explainMessage(text, view && { uri: view.document.uri, config: view.config });
  });
}

async function runPreflights(
  session: Session,
  params: PreflightRunParams,
  token: CancellationToken,
): Promise<PreflightRunResult | null> {
  const view = await fileViewOf(session, params.uri);
  if (view === undefined) return null;
  const { config } = view;
  const { url, tls } = params.target;
  const { timeoutMs, origins, methods, paths, headers, credentials, extent, probes, realRequests } = params;
  const options: PlanOptions = {
    url,
    config,
    extent,
    probes,
    realRequests,
    connection: { timeoutMs, tls },
    ...(origins !== undefined && { origins }),
    ...(methods !== undefined && { methods }),
    ...(paths !== undefined && { paths }),
    ...(headers !== undefined && { headers }),
    ...(credentials !== undefined && { credentials }),
  };
  const outcomes = await runProbes(plan(options), {
    config,
    transport: viaClient(session, token),
    signal: signalOf(token),
    onProgress({ probe: { id } }, done, total) {
      const progress = { run: params.run, id, done, total };
      inBackground(
        session.connection,
        sendNotification(session.connection, 'licenseMonitor/preflight/progress', progress),
      );
    },
  });
  const source = { path: uriName(params.uri), config };
  const report = buildReport(outcomes, { url, tls, source, leftOut: leftOutOf(options) });
  return preflightResult(report, params.uri);
}

/** Only the extension host has VS Code's proxy settings and certificates, so the client sends the planned requests. */
const viaClient =
  ({ connection }: Session, token: CancellationToken): Transport =>
  async (request) => {
    try {
      return await sendRequest(connection, 'licenseMonitor/exchange', request, token);
    } catch (error) {
      if (token.isCancellationRequested) {
        return { ok: false, failure: { fault: 'cancelled', message: 'The request was cancelled.' } };
      }
      const reason = error instanceof Error ? error.message : 'the editor gave no reason';
      return {
        ok: false,
        failure: { fault: 'unsupported', message: `The editor didn’t send the request: ${reason}.` },
      };
    }
  };

const signalOf = (token: CancellationToken) => {
  const subscriptions = new Map<() => void, { dispose(): void }>();
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
    addEventListener(_: 'abort', listener: () => void) {
      subscriptions.set(listener, token.onCancellationRequested(listener));
    },
    removeEventListener(_: 'abort', listener: () => void) {
      subscriptions.get(listener)?.dispose();
      subscriptions.delete(listener);
    },
  };
};
