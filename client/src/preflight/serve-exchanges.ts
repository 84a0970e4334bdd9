import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { nodeTransport } from '../../../server/src/platform/node/network/transport';
import { onRequest } from '../../../server/src/protocol/typed';
import { placeholder } from '../ui/placeholder';

/** The platform's transport: `node:http` in the extension host; on the web it only fails with a sentence. */
export type ClientTransport = ReturnType<typeof nodeTransport>;
type Exchange = Parameters<ClientTransport>[0];

export interface KeyInUse {
  /** The origin of the target that the key belongs to. */
  readonly origin: string;
  readonly key: string;
}

/**
 * Performs the exchanges that the server plans. The key is inserted here, only for its own target, and removed from the
 * response, so the server never sees it.
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
      if (key !== undefined) {
        const result = await transport(withKey(request, key), abort.signal);
        return withoutKey(result, key) as typeof result;
      }
      const [sent, unsent] = withoutPlaceholders(request);
      return { ...(await transport(sent, abort.signal)), ...(unsent.length > 0 && { unsent }) };
    } finally {
      subscription.dispose();
    }
  });
}

export const urlOrigin = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;

const withKey = (request: Exchange, key: string): Exchange => ({
  ...request,
  headers: request.headers.map(([name, value]) => [name, value.replaceAll(placeholder, key)] as const),
});

/** The request without the headers that need a key, and the names of those headers. */
function withoutPlaceholders(request: Exchange): readonly [Exchange, readonly string[]] {
  const isComplete = ([, value]: Exchange['headers'][number]): boolean => !value.includes(placeholder);
  return [
    { ...request, headers: request.headers.filter(isComplete) },
    request.headers.filter((header) => !isComplete(header)).map(([name]) => name),
  ];
}

/** A response can repeat the key anywhere: in a header, the body or an error message. */
function withoutKey(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value.replaceAll(key, placeholder);
  if (Array.isArray(value)) return value.map((each) => withoutKey(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutKey(each, key)]));
}
