import type { CorsRequest } from '../../cors/request';

/** What a page wants to do: the request as the script writes it, before the browser adds anything. */
export interface Scenario extends CorsRequest {
  /** Sent with the actual request only. */
  readonly body?: string;
}
