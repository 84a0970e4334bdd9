import * as vscode from 'vscode';
import type { PreflightTarget } from '../../../server/src/protocol';

interface TargetSetting {
  readonly name?: string;
  readonly url?: string;
  readonly insecure?: boolean;
  readonly default?: boolean;
  readonly apiKey?: string;
}

interface ConfiguredTarget extends PreflightTarget {
  readonly isDefault: boolean;
}

/** The targets from the settings; the setting has machine scope. */
export const configuredTargets = (): readonly ConfiguredTarget[] =>
  vscode.workspace
    .getConfiguration('licenseMonitor')
    .get<readonly TargetSetting[]>('preflight.targets', [])
    .flatMap(({ name, url, insecure, apiKey, default: isDefault = false }) =>
      url === undefined
        ? []
        : [
            {
              name: name ?? url,
              url,
              tls: insecure === true ? ('insecure' as const) : ('verify' as const),
              isDefault,
              ...(apiKey !== undefined && { apiKey }),
            },
          ],
    );

export const timeoutMs = (): number =>
  vscode.workspace.getConfiguration('licenseMonitor').get<number>('preflight.timeout', 10) * 1000;

/** What is wrong with a URL as a target, as a sentence; undefined if nothing is. */
export function targetProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return vscode.l10n.t('Enter a URL that starts with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    return vscode.l10n.t('Remove the user name and password from the URL: browsers don’t send them either.');
  }
  return undefined;
}

/** A URL as it is displayed, without secrets in its query. */
export const shownUrl = (url: string): string => url.replace(/[?#].*$/s, '');

/** The target that was chosen for a file: the address in the file, even if that changes later, or a URL. */
type Choice = 'file' | { readonly url: string };

export interface Targets extends vscode.Disposable {
  /**
   * The target: the one chosen for the file, else the default of the settings, else the address in the file.
   * `inFile` is that address.
   */
  readonly of: (uri: string, inFile: PreflightTarget) => PreflightTarget;
  readonly choose: (uri: string, choice: Choice) => Promise<void>;
  /** The URLs that were chosen for any file of the workspace. */
  readonly chosenUrls: () => readonly string[];
  readonly onDidChange: vscode.Event<void>;
}

const memoryName = 'licenseMonitor.preflight.targets';
const settingName = 'licenseMonitor.preflight.targets';

export function createTargets(memory: vscode.Memento): Targets {
  const changed = new vscode.EventEmitter<void>();
  const choices = (): Readonly<Record<string, Choice>> => memory.get(memoryName, {});
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(settingName)) changed.fire();
  });
  return {
    of(uri, inFile) {
      const choice = choices()[uri];
      const configured = configuredTargets();
      if (choice === 'file') return inFile;
      if (choice === undefined) return configured.find(({ isDefault }) => isDefault) ?? inFile;
      // A configured target keeps its TLS opt-out however its URL was chosen.
      const { url } = choice;
      const known = [inFile, ...configured].find((target) => target.url === url);
      return known ?? { name: url, url, tls: 'verify' };
    },
    async choose(uri, choice) {
      await memory.update(memoryName, { ...choices(), [uri]: choice });
      changed.fire();
    },
    chosenUrls: () => [
      ...new Set(Object.values(choices()).flatMap((choice) => (choice === 'file' ? [] : [choice.url]))),
    ],
    onDidChange: changed.event,
    dispose() {
      settings.dispose();
      changed.dispose();
    },
  };
}
