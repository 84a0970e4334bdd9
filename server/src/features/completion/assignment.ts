import { tomlValue } from '../../catalog/markdown';
import type { OptionSpec } from '../../catalog/spec';
import type { CompletionContext } from './context';

/** `name = value` with the caret where typing continues, and whether to offer values there. */
export function assignment(
  name: string,
  option: OptionSpec,
  snippets: CompletionContext['snippets'],
): { readonly text: string; readonly suggests: boolean } {
  const stop = snippets === 'supported' ? '$0' : '';
  if (option.type === 'strings') return { text: `${name} = [${stop}]`, suggests: true };
  if (option.type === 'string') return { text: `${name} = "${stop}"`, suggests: option.values !== undefined };
  if (option.type === 'string-table') return { text: `${name} = { ${stop} }`, suggests: false };
  const value = option.default === undefined ? undefined : tomlValue(option.default);
  if (stop === '') return { text: `${name} = ${value ?? ''}`, suggests: false };
  if (option.type === 'boolean') return { text: `${name} = ${stop}`, suggests: true };
  return { text: `${name} = ${value === undefined ? stop : `\${1:${value}}`}`, suggests: false };
}
