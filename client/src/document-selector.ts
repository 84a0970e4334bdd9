import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** By pattern, then the server's gate: a glob that the person added needs no further proof. */
export function documentSelector(): DocumentSelector {
  return [
    ...filePatterns.map((pattern) => ({ pattern })),
    { language: 'toml', scheme: 'untitled' },
    ...addedGlobs().map((pattern) => ({ pattern })),
  ];
}

/** The names under which License Monitor's configuration is met. */
export const filePatterns = ['**/config.toml', '**/config.*.toml', '**/*license-monitor*.toml'] as const;

/** The globs that the person added; one that is not anchored is meant at any depth, as in a `.gitignore`. */
export const addedGlobs = (): readonly string[] =>
  vscode.workspace
    .getConfiguration('licenseMonitor')
    .get<readonly string[]>('files', [])
    .map((glob) => (/^(\/|\*\*\/)/.test(glob) ? glob : `**/${glob}`));
