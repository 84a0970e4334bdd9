import { optionMarkdown } from '../../catalog/markdown';
import { explainMissingOption, nearestOption } from '../../catalog/nearest-option';
import { findOption, overrideKeysShown } from '../../catalog/options';
import type { Config } from '../../config/config';
import { quoted } from '../../text/quoted';
import { optionTableOf } from '../../catalog/option-table';

/** What the key of an option means; of a name that License Monitor does not document, which one may be meant. */
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

function describeUnknown(id: 'api' | 'override', name: string): string {
  const explanation = explainMissingOption(name);
  if (explanation !== undefined) return explanation;
  const unknown = `License Monitor documents no option ${quoted(name)}, so it probably has no effect.`;
  const near = nearestOption(name);
  if (near === undefined || (near === 'cors_overrides' && id === 'override')) return unknown;
  const option = findOption(id, near);
  const isShown = id === 'api' || overrideKeysShown.has(near);
  return [
    `${unknown} The documented name is \`${near}\`.`,
    ...(option === undefined || !isShown ? [] : [optionMarkdown(id, near, option)]),
  ].join('\n\n');
}
