import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

const others = ['tamasfe.even-better-toml', 'tombi-toml.tombi'] as const;

/** Whether Even Better TOML or Tombi is enabled, which show syntax errors and offer outline, folding and formatting. */
const another = (): boolean => others.some((id) => vscode.extensions.getExtension(id) !== undefined);

/** Calls back when the first of them appears or the last one disappears. */
export function onOtherTomlExtension(callback: () => unknown): vscode.Disposable {
  let before = another();
  return vscode.extensions.onDidChange(() => {
    if (another() === before) return;
    before = !before;
    callback();
  });
}

/** Resolves `auto` before the server sees it, and tells it whether to offer outline, folding and formatting. */
export const configurationMiddleware: NonNullable<ConfigurationMiddleware['configuration']> = async (
  params,
  token,
  next,
) => {
  const answer = await next(params, token);
  if (!Array.isArray(answer)) return answer;
  return answer.map((section: unknown, index) => {
    if (params.items[index]?.section !== 'licenseMonitor' || typeof section !== 'object') return section;
    const settings = section as { readonly syntaxErrors?: string } | null;
    const syntaxErrors =
      settings?.syntaxErrors === 'auto' ? (another() ? 'never' : 'always') : settings?.syntaxErrors;
    return { ...settings, syntaxErrors, structure: !another() };
  });
};
