/**
 * Replaces what stands between `<!-- generated:name -->` and `<!-- /generated:name -->`; a document without these
 * marks stays as it is.
 */
export function withSection(document: string, name: string, content: string): string {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start < 0 || end < 0) return document;
  return `${document.slice(0, start + open.length)}\n\n${content}\n\n${document.slice(end)}`;
}
