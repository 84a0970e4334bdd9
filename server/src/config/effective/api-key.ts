import type { Entry } from '../../toml/tree/nodes';
import type { Config } from '../config';

/**
 * The entry that shows that clients are meant to send a key: `api_key` with a value, or `require_auth = true`. A
 * newer page of the documentation says that keys are currently not enforced, so a key never proves protection.
 */
export function apiKeyEntry({ api }: Config): Entry | undefined {
  return api?.table.entries.find(
    ({ name, value }) =>
      (name === 'api_key' && value?.type === 'string' && !value.broken && value.value !== '') ||
      (name === 'require_auth' && value?.type === 'boolean' && !value.broken && value.value),
  );
}

export const usesApiKey = (config: Config): boolean => apiKeyEntry(config) !== undefined;
