import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { listen } from './lsp/connection';
import { lifeCycle } from './lsp/life-cycle';
import { browserPlatform } from './platform/browser/platform';

declare const self: DedicatedWorkerGlobalScope;

listen(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), lifeCycle()),
  browserPlatform,
);
