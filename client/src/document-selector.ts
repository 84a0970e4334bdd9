import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';
import { filePatterns, globsAtAnyDepth } from '../../server/src/files/file-names';

/** The globs of the files that may be License Monitor's, those of the settings included; the server decides which are. */
export const candidateGlobs = (): readonly string[] => [
  ...filePatterns,
  ...globsAtAnyDepth(vscode.workspace.getConfiguration('licenseMonitor').get('files')),
];

/** The documents that the server learns of. */
export const documentSelector = (): DocumentSelector => [
  ...candidateGlobs().map((pattern) => ({ pattern })),
  { language: 'toml', scheme: 'untitled' },
];
