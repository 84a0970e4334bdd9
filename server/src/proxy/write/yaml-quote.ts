/** A double-quoted YAML scalar; JSON strings are a subset of these. */
const yamlQuote = (text: string): string => JSON.stringify(text);

export type YamlValue =
  string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Block style, indented by two spaces, for a top-level mapping or list. */
export function yamlLines(value: YamlValue): readonly string[] {
  if (isList(value)) return value.flatMap(listItem);
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => entry(key, inner));
  return [scalar(value)];
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' ? yamlQuote(value) : String(value);
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

function entry(key: string, value: YamlValue): readonly string[] {
  const name = /^[@A-Za-z_][\w.@-]*$/u.test(key) && !key.startsWith('@') ? key : yamlQuote(key);
  if (typeof value !== 'object') return [`${name}: ${scalar(value)}`];
  if (isEmpty(value)) return [`${name}: ${isList(value) ? '[]' : '{}'}`];
  return [`${name}:`, ...yamlLines(value).map((line) => `  ${line}`)];
}

function listItem(value: YamlValue): readonly string[] {
  if (typeof value === 'object' && isEmpty(value)) return [isList(value) ? '- []' : '- {}'];
  const [first = '', ...rest] = yamlLines(value);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}
