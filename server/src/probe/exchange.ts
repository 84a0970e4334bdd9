import type { HeaderList } from '../cors/headers/header-list';

export type { HeaderList };

/** One HTTP request, exactly as it is to be sent: no redirects, no cookies, no added headers but Host and Connection. */
export interface ExchangeRequest {
  readonly method: string;
  /** Absolute, http or https. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: string;
  readonly timeoutMs: number;
  /** `insecure` is the visible opt-out of one target. */
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
  /** Why the body did not come to its end, as a whole sentence. Status and headers are complete all the same. */
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
  /** A whole sentence: what happened and what to do. */
  readonly message: string;
  /** The code of the system or of Node (`ECONNREFUSED`), where there is one. */
  readonly code?: string;
}

export type ExchangeResult = (
  | { readonly ok: true; readonly response: ExchangeResponse }
  | { readonly ok: false; readonly failure: ExchangeFailure }
) & {
  /** The names of headers that were left out of the request, because no key is stored for its server. */
  readonly unsent?: readonly string[];
};

/** What an `AbortSignal` offers, declared here because the pure rooms compile without the DOM types. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The way to the network; settles always, never throws. */
export type Transport = (request: ExchangeRequest, signal: Cancellation) => Promise<ExchangeResult>;
