import type { CurlCommands } from '../probe/result-report';
import type { Range } from '../text/location';
import type { Page } from './pages';

/** Where a preflight can go: the address in the file, or a target in the settings. */
export interface PreflightTarget {
  readonly name: string;
  readonly url: string;
  readonly tls: 'verify' | 'insecure';
  /** `${env:NAME}`, resolved in the client when a request is sent. */
  readonly apiKey?: string;
}

export interface PreflightChoicesParams {
  /** An open document, or a file of the workspace. */
  readonly uri: string;
  /** Whose methods, headers and credentials; a usual endpoint when left out. */
  readonly path?: string;
}

export interface PreflightChoices {
  /** The version of the document that was read; null for a file that is not open. */
  readonly version: number | null;
  /** The address in the file. */
  readonly target: PreflightTarget;
  readonly credentials: 'include' | 'omit';
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  /** Known endpoints and the file's overrides. */
  readonly paths: readonly {
    readonly path: string;
    readonly origin: 'override' | 'endpoint';
    readonly meaning: string;
  }[];
  readonly origins: readonly { readonly origin: string; readonly range: Range }[];
}

export interface PreflightRunParams {
  readonly uri: string;
  readonly target: PreflightTarget;
  readonly timeoutMs: number;
  /** `matrix` is every origin, method and path of the file. */
  readonly extent: 'single' | 'matrix';
  readonly probes: 'positive' | 'negative' | 'both';
  readonly realRequests: 'when-unasked' | 'reading' | 'confirmed';
  readonly origins?: readonly string[];
  readonly methods?: readonly string[];
  readonly paths?: readonly string[];
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly credentials?: 'include' | 'omit';
  /** Identifies the run in `licenseMonitor/preflight/progress`. */
  readonly run: string;
}

/** A complete page: verdict, steps, exchanges, what to change. */
export interface PreflightRunResult extends Page {
  /** How the whole went, a sentence or two. */
  readonly summary: string;
  readonly results: readonly PreflightResult[];
}

export interface PreflightResult {
  readonly id: string;
  readonly path: string;
  readonly origin: string;
  readonly method: string;
  readonly kind: string;
  readonly verdict: 'allowed' | 'refused' | 'unreachable' | 'cancelled' | 'unchecked';
  readonly asExpected: boolean;
  /** Complete sentences. */
  readonly message: string;
  /** Why it is not as expected, in a few words a cause; the same words mean the same cause. */
  readonly causes: readonly string[];
  /** The kind of fault where there was no response, such as `refused` or `dns`; null where there was one. */
  readonly fault: string | null;
  readonly range: Range | null;
  readonly durationMs: number;
  readonly curl: CurlCommands;
  readonly fetch: string;
}

export interface PreflightProgress {
  readonly run: string;
  readonly id: string;
  readonly done: number;
  readonly total: number;
}
