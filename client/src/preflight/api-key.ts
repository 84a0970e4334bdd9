import * as vscode from 'vscode';
import { urlOrigin } from './serve-exchanges';

export interface ApiKeys {
  /** The key of a target: of `${env:NAME}` in its settings, else of the secret storage. Undefined when there is none. */
  readonly of: (target: { readonly url: string; readonly apiKey?: string }) => Promise<string | undefined>;
  /** False when the person gave up. */
  readonly set: (targetUrl: string) => Promise<boolean>;
  readonly forget: (targetUrl: string) => Promise<void>;
  /** The origins that a key is stored for, in the order of the alphabet. */
  readonly stored: () => Promise<readonly string[]>;
}

/** A key belongs to an origin, as it is sent to: the path of the target and the spelling of its host do not matter. */
const storageName = (targetUrl: string): string =>
  `licenseMonitor.apiKey ${urlOrigin(targetUrl) ?? targetUrl}`;

/** The secret storage can't be listed, so the origins are remembered apart from their keys. */
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

/** A browser has none. */
const environment = (): Readonly<Record<string, string | undefined>> =>
  typeof process === 'undefined' ? {} : process.env;
