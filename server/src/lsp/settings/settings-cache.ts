import type { Connection } from 'vscode-languageserver';
import type { Client } from '../editor-client';
import { parseSettings, type Settings } from './settings';

export interface SettingsCache {
  /** The settings of one resource, requested once and kept until the configuration changes. */
  readonly of: (uri: string) => Promise<Settings>;
  readonly changed: (pushed: unknown) => void;
}

export function createSettingsCache(connection: Connection, client: Client): SettingsCache {
  const cache = new Map<string, Promise<Settings>>();
  let pushed = client.initialSettings;
  const ask = async (uri: string): Promise<Settings> => {
    if (!client.hasConfiguration) return parseSettings(pushed);
    try {
      return parseSettings(
        await connection.workspace.getConfiguration({ scopeUri: uri, section: 'licenseMonitor' }),
      );
    } catch {
      // A client that announces `workspace/configuration` and then rejects it gets the defaults.
      return parseSettings(undefined);
    }
  };
  return {
    of(uri) {
      const known = cache.get(uri) ?? ask(uri);
      cache.set(uri, known);
      return known;
    },
    changed(settings) {
      const section = (settings as { licenseMonitor?: unknown } | null | undefined)?.licenseMonitor;
      if (section !== undefined) pushed = section;
      cache.clear();
    },
  };
}
