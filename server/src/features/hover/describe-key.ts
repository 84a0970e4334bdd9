import { optionMarkdown } from '../../catalog/markdown';
import { nearestOption } from '../../catalog/nearest-option';
import { findOption, overrideKeysShown } from '../../catalog/options';
import type { Config } from '../../config/config';
import { optionTableOf } from '../../catalog/option-table';

/** What the key of an option means; of a name that License Monitor does not document, the option that may be meant. */
export function describeKey(config: Config, table: readonly string[], name: string): string | undefined {
  const id = optionTableOf(table);
  if (id === undefined) return undefined;
  const option = findOption(id, name);
  if (option !== undefined) {
    const environment = name === 'cors_allow_any_origin' ? `\n\n*${config.environment.reason}*` : '';
    return optionMarkdown(id, name, option) + environment;
  }
  const isOurs = id === 'api' || id === 'override';
  return isOurs && /^cors_/iu.test(name) && name !== 'cors_overrides' ? describeUnknown(id, name) : undefined;
}

/** Nothing that the finding says, which editors show in the same hover: the option that was probably meant. */
function describeUnknown(id: 'api' | 'override', name: string): string | undefined {
  const near = nearestOption(name);
  const option = near === undefined ? undefined : findOption(id, near);
  if (near === undefined || option === undefined) return undefined;
  return id === 'api' || overrideKeysShown.has(near) ? optionMarkdown(id, near, option) : undefined;
}
