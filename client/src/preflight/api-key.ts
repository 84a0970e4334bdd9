import * as vscode from 'vscode';
import { urlOrigin } from './serve-exchanges';

export interface ApiKeys {
  /** The key of a target: from `${env:NAME}` in its settings, else from the secret storage; undefined without one. */
  readonly of: (target: { readonly url: string; readonly apiKey?: string }) => Promise<string | undefined>;
  /** False if canceled. */
  readonly set: (targetUrl: string) => Promise<boolean>;
  readonly forget: (targetUrl: string) => Promise<void>;
  /** The origins that have a stored key, in alphabetical order. */
  readonly stored: () => Promise<readonly string[]>;
}

/** Keys are stored by origin: the path of the target and the spelling of its host don't matter. */
const storageName = (targetUrl: string): string =>
  `licenseMonitor.apiKey ${urlOrigin(targetUrl) ?? targetUrl}`;

/** The secret storage can't be listed, so the origins are stored separately. */
const listName = 'licenseMonitor.apiKeyOrigins';

export const createApiKeys = (secrets: vscode.SecretStorage, memory: vscode.Memento): ApiKeys => ({
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
    const origin = urlOrigin(targetUrl) ?? targetUrl;
    await memory.update(listName, [...new Set([...memory.get<readonly string[]>(listName, []), origin])]);
    return true;
  },
  async forget(targetUrl) {
    await secrets.delete(storageName(targetUrl));
    const origin = urlOrigin(targetUrl) ?? targetUrl;
    const others = memory.get<readonly string[]>(listName, []).filter((each) => each !== origin);
    await memory.update(listName, others);
  },
  async stored() {
    const known = memory.get<readonly string[]>(listName, []);
    const keys = await Promise.all(known.map((origin) => secrets.get(storageName(origin))));
    return known.filter((_, index) => keys[index] !== undefined).sort();
  },
});

/** Browsers have no environment variables. */
const environment = (): Readonly<Record<string, string | undefined>> =>
  typeof process === 'undefined' ? {} : process.env;
