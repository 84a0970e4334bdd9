import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';

/** What a request is turned into that comes at the wrong time; its handler refuses it. */
const refused = '$/refused';

/** Enforces the protocol’s order on one connection: one `initialize`, and no request after `shutdown`. */
export function lifeCycle(): { readonly messageStrategy: MessageStrategy } {
  let state: 'new' | 'running' | 'ended' = 'new';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        const method = Message.isRequest(message) ? message.method : undefined;
        const isRefused =
          method !== undefined && (state === 'ended' || (method === 'initialize' && state === 'running'));
        if (method === 'initialize' && state === 'new') state = 'running';
        if (method === 'shutdown') state = 'ended';
        return next(isRefused ? ({ ...message, method: refused } as Message) : message);
      },
    },
  };
}

export function refuseLateRequests(connection: Connection): void {
  connection.onRequest(
    refused,
    () =>
      new ResponseError(
        ErrorCodes.InvalidRequest,
        'Request out of order: a session is initialised once and accepts nothing after `shutdown`.',
      ),
  );
}
