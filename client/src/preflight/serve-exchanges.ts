import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { nodeTransport } from '../../../server/src/platform/node/network/transport';
import { onRequest } from '../../../server/src/protocol/typed';
import { placeholder } from '../ui/placeholder';

/** What the platform brings: `node:http` in the extension host, a sentence on the web. */
export type ClientTransport = ReturnType<typeof nodeTransport>;
type Exchange = Parameters<ClientTransport>[0];

export interface KeyInUse {
  /** The origin of the target that the key belongs to. */
  readonly origin: string;
  readonly key: string;
}

/**
 * Performs the exchanges that the server plans. The key is put in here, for its own target alone, and taken out of
 * whatever comes back, so the server never knows it.
 */
export function serveExchanges(
  client: BaseLanguageClient,
  transport: ClientTransport,
  keyInUse: () => KeyInUse | undefined,
): void {
  onRequest(client, 'licenseMonitor/exchange', async (request, token) => {
    if (!vscode.workspace.isTrusted) {
      const message = vscode.l10n.t('Nothing is sent from an untrusted workspace. Trust it first.');
      return { ok: false, failure: { fault: 'unsupported', message } };
    }
    const abort = new AbortController();
    const subscription = token.onCancellationRequested(() => {
      abort.abort();
    });
    const used = keyInUse();
    const key = used !== undefined && urlOrigin(request.url) === used.origin ? used.key : undefined;
    try {
      const result = await transport(withKey(request, key), abort.signal);
      return key === undefined ? result : (withoutKey(result, key) as typeof result);
    } finally {
      subscription.dispose();
    }
  });
}

export const urlOrigin = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;

const withKey = (request: Exchange, key: string | undefined): Exchange => ({
  ...request,
  headers: request.headers.flatMap(([name, value]) => {
    if (!value.includes(placeholder)) return [[name, value] as const];
    return key === undefined ? [] : [[name, value.replaceAll(placeholder, key)] as const];
  }),
});

/** The response may repeat the key anywhere: in a header, in the body, in a message. */
function withoutKey(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value.replaceAll(key, placeholder);
  if (Array.isArray(value)) return value.map((each) => withoutKey(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutKey(each, key)]));
}
