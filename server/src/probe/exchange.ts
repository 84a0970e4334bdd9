import type { HeaderList } from '../cors/headers/header-list';

export type { HeaderList };

/**
 * One HTTP request, sent exactly as given: no redirects, no cookies, no headers added except Host and Connection.
 */
export interface ExchangeRequest {
  readonly method: string;
  /** An absolute http or https URL. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: string;
  readonly timeoutMs: number;
  /** `insecure` is the explicit opt-out for one target. */
  readonly tls: 'verify' | 'insecure';
  /** PEM, in addition to the system's certificates. */
  readonly ca?: string;
}

export interface ExchangeResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** At most 64 KiB, decoded as UTF-8. */
  readonly body: string;
  readonly bodyTruncated: boolean;
  /** Why the body is incomplete, as a complete sentence. Status and headers are complete regardless. */
  readonly unfinished?: string;
  readonly durationMs: number;
}

export type NetworkFault =
  | 'refused'
  | 'reset'
  | 'dns'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'malformed'
  | 'headers-too-large'
  | 'cancelled'
  | 'proxy'
  | 'unsupported';

export interface ExchangeFailure {
  readonly fault: NetworkFault;
  /** A complete sentence: what happened and what to do. */
  readonly message: string;
  /** The system or Node error code (`ECONNREFUSED`), if there is one. */
  readonly code?: string;
}

export type ExchangeResult = (
  | { readonly ok: true; readonly response: ExchangeResponse }
  | { readonly ok: false; readonly failure: ExchangeFailure }
) & {
  /** The names of headers left out of the request because no key is stored for its server. */
  readonly unsent?: readonly string[];
};

/** The members of `AbortSignal` used here, declared because these folders compile without the DOM types. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Sends a request. Always settles, never throws. */
export type Transport = (request: ExchangeRequest, signal: Cancellation) => Promise<ExchangeResult>;
