import type { ExchangeFailure, NetworkFault } from '../../../probe/exchange';

/** What the exchange was waiting for; it decides what a time-out or a closed connection means. */
export type Stage = 'connecting' | 'response' | 'headers' | 'body';

/** Whom the socket talks to, without user name, password or query, so it can be printed. */
export interface Peer {
  /** `api.example.com:8443` or `[::1]:8080`. */
  readonly authority: string;
  readonly hostname: string;
  readonly secure: boolean;
  readonly role: 'server' | 'proxy';
}

export const describe = (peer: Peer): string =>
  peer.role === 'proxy' ? `The proxy \`${peer.authority}\`` : `\`${peer.authority}\``;

export const failure = (fault: NetworkFault, message: string, code?: string): ExchangeFailure =>
  code === undefined ? { fault, message } : { fault, message, code };

/** Carries a failure through the steps of one exchange; it never leaves the transport. */
export class Fault extends Error {
  constructor(readonly failure: ExchangeFailure) {
    super(failure.message);
  }
}

/** Server-supplied text made safe for one line of a message: printable, in one line, and short. */
export function printable(text: string, limit = 200): string {
  const plain = text.replace(/[^\x20-\x7e]|`/g, '?');
  return plain.length > limit ? `${plain.slice(0, limit)}...` : plain;
}
