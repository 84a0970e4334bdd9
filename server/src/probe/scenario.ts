import type { HeaderList } from './exchange';

/** What a page at `origin` wants to do: the request as the script writes it, before a browser adds anything. */
export interface Scenario {
  /** Absolute, http or https. */
  readonly url: string;
  /** As the `Origin` header carries it; `null` for sandboxed pages and local files. */
  readonly origin: string;
  readonly method: string;
  /** The headers that the script sets. */
  readonly headers: HeaderList;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  /** Sent with the real request only. */
  readonly body?: string;
}
