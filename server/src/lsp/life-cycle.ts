import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';
import { paramFault } from './param-shapes';

/**
 * Replacement methods for a message that comes at the wrong time or has invalid parameters; their handlers reject
 * it.
 */
const [late, invalid] = ['$/late', '$/invalid'];

/**
 * Enforces the protocol on one connection: one `initialize`, no request after `shutdown`, and no handler gets
 * parameters of the wrong shape.
 */
export function lifeCycle(): { readonly messageStrategy: MessageStrategy } {
  let state: 'new' | 'running' | 'ended' = 'new';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (!Message.isRequest(message) && !Message.isNotification(message)) return next(message);
        const { method, params } = message;
        const isRequest = Message.isRequest(message);
        if (isRequest && (state === 'ended' || (method === 'initialize' && state === 'running')))
          return next({ ...message, method: late } as Message);
        const fault = paramFault(method, params);
        if (fault !== undefined) return next({ ...message, method: invalid, params: { fault } } as Message);
        if (method === 'initialize') state = 'running';
        if (method === 'shutdown') state = 'ended';
        return next(message);
      },
    },
  };
}

export function refuseInvalid(connection: Connection): void {
  connection.onRequest(
    late,
    () =>
      new ResponseError(
        ErrorCodes.InvalidRequest,
        'Request out of order: a session is initialized once and accepts no requests after `shutdown`.',
      ),
  );
  connection.onRequest(
    invalid,
    ({ fault }: { readonly fault: string }) => new ResponseError(ErrorCodes.InvalidParams, fault),
  );
  // A notification has no response.
  connection.onNotification(invalid, ({ fault }: { readonly fault: string }) => {
    connection.console.warn(fault);
  });
}
