import type * as vscode from 'vscode';

/** The last segment of the path, decoded; for an untitled document, its title. */
export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
