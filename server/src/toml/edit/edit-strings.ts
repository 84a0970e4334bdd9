import type { StringNode, TextEdit } from '../tree/nodes';

type Style = StringNode['style'];

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return escapes[character] ?? `\\u${code}`;
}

const escapeBasic = (value: string): string => value.replace(/["\\\u0000-\u001f\u007f]/g, escaped);

/** Between triple quotes, line ends and tabs need no escape, and neither do one or two quotes that aren't last. */
const escapeMultiline = (value: string): string =>
  value
    .replace(/\r(?!\n)|[\\\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, escaped)
    .replace(/"(?="")|"$/g, '\\"');

const canBeLiteral = (value: string): boolean => !/['\u0000-\u0008\u000a-\u001f\u007f]/.test(value);

const canBeMultilineLiteral = (value: string): boolean =>
  !/'''|'$|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value);

/** TOML drops a line end directly after triple quotes, so one that belongs to the value is written twice. */
const withFirstLineEnd = (value: string): string => (/^\r?\n/.test(value) ? `\n${value}` : value);

function contentIn(value: string, style: Style): string | undefined {
  switch (style) {
    case 'basic':
      return escapeBasic(value);
    case 'literal':
      return canBeLiteral(value) ? value : undefined;
    case 'multiline-basic':
      return withFirstLineEnd(escapeMultiline(value));
    case 'multiline-literal':
      return canBeMultilineLiteral(value) ? withFirstLineEnd(value) : undefined;
  }
}

/** `value` as a string on one line, in the quotes of `like` if they can hold it, otherwise in double quotes. */
export function quote(value: string, like: Style = 'basic'): string {
  const isLiteral = like === 'literal' || like === 'multiline-literal';
  return isLiteral && canBeLiteral(value) ? `'${value}'` : `"${escapeBasic(value)}"`;
}

/** Changes the value of a string. Keeps its quotes, unless they can't hold the value or aren't closed. */
export function replaceString(node: StringNode, value: string): readonly TextEdit[] {
  const content = contentIn(value, node.style);
  const length = node.style.startsWith('multiline') ? 3 : 1;
  const isClosed = node.span.end === node.content.end + length;
  if (content !== undefined && isClosed) return [{ span: node.content, newText: content }];
  if (node.style === 'basic' || node.style === 'literal') {
    return [{ span: node.span, newText: quote(value, node.style) }];
  }
  const inner = content ?? withFirstLineEnd(escapeMultiline(value));
  const fence = content !== undefined && node.style === 'multiline-literal' ? "'''" : '"""';
  return [{ span: node.span, newText: `${fence}${inner}${fence}` }];
}
