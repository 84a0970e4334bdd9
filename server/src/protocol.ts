/**
 * The custom messages between our client and our server: names and plain types, no code. Client and server
 * pin different copies of the protocol library, so nothing but strings and interfaces is shared.
 */

/** Server → client, notification: what the server decided about an open document. */
export type StatusMethod = 'licenseMonitor/status';
export type DocumentStatus =
  | {
      readonly uri: string;
      readonly ours: true;
      readonly environment: 'development' | 'production';
      /** How the environment was decided, a whole sentence. */
      readonly reason: string;
    }
  /** Another tool's `config.toml`, about which nothing is said. */
  | { readonly uri: string; readonly ours: false };

/** Client → server, request: the page of a rule as Markdown; null for an unknown id. */
export type RulePageMethod = 'licenseMonitor/rulePage';
export interface RulePageParams {
  readonly id: string;
}

/** Server → client, request: the documents of the workspace that match the file patterns, with their text. */
export type WorkspaceFilesMethod = 'licenseMonitor/workspaceFiles';
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

/** Where a preflight can go: the address in the file, or a target of the settings. */
export interface PreflightTarget {
  readonly name: string;
  readonly url: string;
  readonly tls: 'verify' | 'insecure';
  /** `${env:NAME}`: resolved in the client, and only when a request is sent. */
  readonly apiKey?: string;
}

/** Client → server, request: what the file offers for a preflight; null for another tool's file. */
export type PreflightChoicesMethod = 'licenseMonitor/preflight/choices';
export interface PreflightChoices {
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
  readonly origins: readonly { readonly origin: string; readonly range: PlainRange }[];
}
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server, request: run preflights and judge the answers; null for another tool's file. */
export type PreflightRunMethod = 'licenseMonitor/preflight/run';
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
  /** Names the run in `licenseMonitor/preflight/progress`. */
  readonly run: string;
}
export interface PreflightRunResult {
  /** A whole page: verdict, steps, exchanges, what to change. */
  readonly markdown: string;
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
  /** Whole sentences. */
  readonly message: string;
  /** What the file promises and what came, to be compared line by line. */
  readonly expected: string;
  readonly actual: string;
  readonly range: PlainRange | null;
  readonly durationMs: number;
  readonly curl: { readonly preflight: string | null; readonly request: string };
  readonly fetch: string;
}

/** Server → client, notification: one probe of a run has ended. */
export type PreflightProgressMethod = 'licenseMonitor/preflight/progress';
export interface PreflightProgress {
  readonly run: string;
  readonly id: string;
  readonly done: number;
  readonly total: number;
}

/** Client → server, request: what a reverse proxy can be written for; null for another tool's file. */
export type ProxyChoicesMethod = 'licenseMonitor/proxy/choices';
export interface ProxyChoicesResult {
  readonly targets: readonly { readonly id: string; readonly title: string; readonly what: string }[];
  /** Where License Monitor listens, by the file. */
  readonly upstream: string;
  /** Response headers worth exposing. */
  readonly exposable: readonly string[];
}

/** Client → server, request: the configuration of a reverse proxy; null for another tool's file. */
export type ProxyGenerateMethod = 'licenseMonitor/proxy/generate';
export interface ProxyGenerateParams {
  readonly uri: string;
  readonly target: string;
  readonly upstream: string;
  readonly preflight: 'answer' | 'passthrough';
  readonly exposed: readonly string[];
  readonly serverName?: string;
}
export interface ProxyGenerateResult {
  /** Empty where it is refused. */
  readonly text: string;
  readonly languageId: string;
  /** Whole sentences: why nothing is written. */
  readonly refusals: readonly string[];
}

/** Client → server, request: where an nginx file and config.toml disagree; null for another tool's file. */
export type ProxyCompareMethod = 'licenseMonitor/proxy/compare';
export interface ProxyCompareParams {
  readonly uri: string;
  readonly nginxName: string;
  readonly nginxText: string;
}
export interface ProxyCompareResult {
  /** A whole page; its links lead into both files. */
  readonly markdown: string;
  readonly findings: readonly {
    readonly id: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly message: string;
    readonly range: PlainRange;
  }[];
}

/** Server → client, request: perform one HTTP exchange. Only the extension host has VS Code's proxy and certificates. */
export type ExchangeMethod = 'licenseMonitor/exchange';

/** Client → server, request: what a browser's console message means for this file. */
export type ExplainMethod = 'licenseMonitor/explain';
export interface ExplainParams {
  readonly text: string;
  /** The file whose lines decide it, where there is one. */
  readonly uri?: string;
}
export interface ExplainResult {
  readonly markdown: string;
  readonly step: string | null;
  readonly options: readonly string[];
  /** Where the file decides it. */
  readonly range: PlainRange | null;
}

/** What our client passes at `initialize`; other editors pass nothing. */
export interface InitializationOptions {
  /** The server asks the client for the files of the workspace instead of reading the disk. */
  readonly workspaceFiles?: boolean;
  /** The address of the bundles, with a final slash; a web worker may not know its own. */
  readonly distFolder?: string;
  /** The client shows `licenseMonitor/status`. */
  readonly status?: boolean;
  /** The client performs exchanges, runs the commands of code lenses and follows links of reports. */
  readonly preflight?: boolean;
  /** Where the page of a rule opens: this prefix, the id, `.md`. */
  readonly rulePage?: string;
}
