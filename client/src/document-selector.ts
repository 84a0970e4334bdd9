import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';
import { filePatterns, globsAtAnyDepth } from '../../server/src/files/file-names';

/** The globs of files that may be License Monitor's, including those of the settings; the server decides which are. */
export const candidateGlobs = (): readonly string[] => [
  ...filePatterns,
  ...globsAtAnyDepth(vscode.workspace.getConfiguration('licenseMonitor').get('files')),
];

/** The documents that are synchronized with the server. */
export const documentSelector = (): DocumentSelector => [
  ...candidateGlobs().map((pattern) => ({ pattern })),
  { language: 'toml', scheme: 'untitled' },
];
