import type { Notifications, Requests } from './index';

/** As declared by both copies of the protocol library. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { dispose(): void };
}

/** The untyped request method of either side's connection. */
interface RequestSender {
  sendRequest(method: string, params?: unknown, token?: CancellationToken): Promise<unknown>;
}
interface RequestReceiver {
  onRequest(method: string, handler: (params: unknown, token: CancellationToken) => unknown): unknown;
}
interface NotificationSender {
  sendNotification(method: string, params: unknown): Promise<void>;
}
interface NotificationReceiver {
  onNotification(method: string, handler: (params: unknown) => void): unknown;
}

type Params<Method extends keyof Requests> = Requests[Method]['params'];
type Result<Method extends keyof Requests> = Requests[Method]['result'];

/** Rejects with the error of the other side. */
export function sendRequest<Method extends keyof Requests>(
  sender: RequestSender,
  method: Method,
  params: Params<Method>,
  token?: CancellationToken,
): Promise<Result<Method>> {
  // The library counts any further argument, even `undefined`, as a parameter.
  const sent =
    params === undefined
      ? sender.sendRequest(method)
      : token === undefined
        ? sender.sendRequest(method, params)
        : sender.sendRequest(method, params, token);
  return sent as Promise<Result<Method>>;
}

export function onRequest<Method extends keyof Requests>(
  receiver: RequestReceiver,
  method: Method,
  handler: (params: Params<Method>, token: CancellationToken) => Result<Method> | Promise<Result<Method>>,
): void {
  receiver.onRequest(method, (params, token) => handler(params as Params<Method>, token));
}

export const sendNotification = <Method extends keyof Notifications>(
  sender: NotificationSender,
  method: Method,
  params: Notifications[Method],
): Promise<void> => sender.sendNotification(method, params);

export function onNotification<Method extends keyof Notifications>(
  receiver: NotificationReceiver,
  method: Method,
  handler: (params: Notifications[Method]) => void,
): void {
  receiver.onNotification(method, (params) => {
    handler(params as Notifications[Method]);
  });
}
