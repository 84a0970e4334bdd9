import type * as vscode from 'vscode';

/** The last part of its path, decoded; of an untitled document, its title. */
export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
