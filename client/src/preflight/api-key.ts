import * as vscode from 'vscode';

/** What stands for the key in headers, reports and copied commands; the key itself never leaves this file. */
export const placeholder = '$LICENSE_MONITOR_API_KEY';

const storageName = (targetUrl: string): string => `licenseMonitor.apiKey ${targetUrl}`;

export interface ApiKeys {
  /** The key of a target: of `${env:NAME}` in its settings, else of the secret storage. Undefined when there is none. */
  readonly of: (target: { readonly url: string; readonly apiKey?: string }) => Promise<string | undefined>;
  readonly set: (targetUrl: string) => Promise<boolean>;
  readonly forget: (targetUrl: string) => Promise<void>;
}

export const createApiKeys = (secrets: vscode.SecretStorage): ApiKeys => ({
  async of({ url, apiKey }) {
    const name = /^\$\{env:([A-Za-z_]\w*)\}$/.exec(apiKey ?? '')?.[1];
    if (name !== undefined) return process.env[name];
    return secrets.get(storageName(url));
  },
  async set(targetUrl) {
    const key = await vscode.window.showInputBox({
      title: vscode.l10n.t('API key for {0}', targetUrl),
      prompt: vscode.l10n.t('Kept in the secret storage of VS Code, and sent to this target only.'),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        /^[\x21-\x7e]+$/.test(text)
          ? undefined
          : vscode.l10n.t('A key is made of visible ASCII characters without blanks.'),
    });
    if (key === undefined) return false;
    await secrets.store(storageName(targetUrl), key);
    return true;
  },
  async forget(targetUrl) {
    await secrets.delete(storageName(targetUrl));
  },
});
