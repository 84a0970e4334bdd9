import * as vscode from 'vscode';
import { urlOrigin } from './serve-exchanges';

export interface ApiKeys {
  /** The key of a target: of `${env:NAME}` in its settings, else of the secret storage. Undefined when there is none. */
  readonly of: (target: { readonly url: string; readonly apiKey?: string }) => Promise<string | undefined>;
  /** False when the person gave up. */
  readonly set: (targetUrl: string) => Promise<boolean>;
  readonly forget: (targetUrl: string) => Promise<void>;
}

/** A key belongs to an origin, as it is sent to: the path of the target and the spelling of its host do not matter. */
const storageName = (targetUrl: string): string =>
  `licenseMonitor.apiKey ${urlOrigin(targetUrl) ?? targetUrl}`;

export const createApiKeys = (secrets: vscode.SecretStorage): ApiKeys => ({
  async of({ url, apiKey }) {
    const name = /^\$\{env:([A-Za-z_]\w*)\}$/.exec(apiKey ?? '')?.[1];
    if (name !== undefined) return environment()[name];
    return secrets.get(storageName(url));
  },
  async set(targetUrl) {
    const key = await vscode.window.showInputBox({
      title: vscode.l10n.t('API key for {0}', urlOrigin(targetUrl) ?? targetUrl),
      prompt: vscode.l10n.t('Stored in VS Code’s secret storage and sent only to this target.'),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        /^[\x21-\x7e]+$/.test(text)
          ? undefined
          : vscode.l10n.t('A key consists of visible ASCII characters without spaces.'),
    });
    if (key === undefined) return false;
    await secrets.store(storageName(targetUrl), key);
    return true;
  },
  async forget(targetUrl) {
    await secrets.delete(storageName(targetUrl));
  },
});

/** A browser has none. */
const environment = (): Readonly<Record<string, string | undefined>> =>
  typeof process === 'undefined' ? {} : process.env;
