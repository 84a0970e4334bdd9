/**
 * The custom messages between our client and our server: names, parameters and results, without any code. Client
 * and server pin different copies of the protocol library, so they share only this map; `typed.ts` applies it.
 */
import type { ExchangeRequest, ExchangeResult } from '../probe/exchange';
import type {
  Configurations,
  DocumentStatus,
  ExplainParams,
  ExplainResult,
  StarterTable,
  WorkspaceFile,
} from './documents';
import type {
  PreflightChoices,
  PreflightChoicesParams,
  PreflightProgress,
  PreflightRunParams,
  PreflightRunResult,
} from './preflight';
import type {
  ProxyChoicesResult,
  ProxyCompareParams,
  ProxyCompareResult,
  ProxyGenerateParams,
  ProxyGenerateResult,
} from './proxy';

export type * from './documents';
export type * from './pages';
export type * from './preflight';
export type * from './proxy';

interface DocumentParams {
  readonly uri: string;
}

/** Client → server. A nullable result is null for another tool's file. */
export interface ServerRequests {
  /** The files that are License Monitor's. */
  'licenseMonitor/configurations': { params: undefined; result: Configurations };
  /** What *Create License Monitor Configuration* offers. */
  'licenseMonitor/starters': { params: undefined; result: readonly StarterTable[] };
  /** The page of a rule as Markdown; null for an unknown id. */
  'licenseMonitor/rulePage': { params: { readonly id: string }; result: string | null };
  /** What a browser console message means for this file. */
  'licenseMonitor/explain': { params: ExplainParams; result: ExplainResult };
  /** What the file offers for a preflight. */
  'licenseMonitor/preflight/choices': { params: PreflightChoicesParams; result: PreflightChoices | null };
  /** Runs preflights and judges the responses. */
  'licenseMonitor/preflight/run': { params: PreflightRunParams; result: PreflightRunResult | null };
  /** The proxies that a configuration can be written for. */
  'licenseMonitor/proxy/choices': { params: DocumentParams; result: ProxyChoicesResult | null };
  /** The configuration of a reverse proxy. */
  'licenseMonitor/proxy/generate': { params: ProxyGenerateParams; result: ProxyGenerateResult | null };
  /** Where an nginx file and config.toml disagree. */
  'licenseMonitor/proxy/compare': { params: ProxyCompareParams; result: ProxyCompareResult | null };
}

/** Server → client. */
interface ClientRequests {
  /** The documents of the workspace that match the file patterns, with their text. */
  'licenseMonitor/workspaceFiles': { params: undefined; result: readonly WorkspaceFile[] };
  /** The text of one file that is not open; null when there is none or it is too large. */
  'licenseMonitor/fileText': { params: DocumentParams; result: string | null };
  /** Performs one HTTP exchange. Only the extension host has VS Code's proxy and certificates. */
  'licenseMonitor/exchange': { params: ExchangeRequest; result: ExchangeResult };
}

export interface Requests extends ServerRequests, ClientRequests {}

/** Server → client. */
export interface Notifications {
  /** What the server decided about an open document. */
  'licenseMonitor/status': DocumentStatus;
  /** One probe of a run has ended. */
  'licenseMonitor/preflight/progress': PreflightProgress;
}
