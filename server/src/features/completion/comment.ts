import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { ruleMarkdown } from '../../lint/rule-markdown';
import { rules } from '../../rules/index';
import type { CommentNode } from '../../toml/tree/nodes';
import { rangeOf } from '../range';

const controls: Readonly<Record<string, string>> = {
  'license-monitor-ignore': 'Silences the rules named after it, on this line or the next one.',
  'license-monitor-ignore-file': 'Silences the rules named after it, in the whole file.',
  'license-monitor: config': 'Marks this file as a License Monitor configuration.',
  'license-monitor: environment=development': 'Checks this file with the rules for development.',
  'license-monitor: environment=production': 'Checks this file with the rules for production.',
};

/** The keyword is followed by rule names, and the reason comes after them. */
const named =
  /^#\s*license-monitor-ignore(?:-file)?(?:\s*:\s*|\s+)(?<names>(?:[\w-]+(?:\s*,\s*|\s+))*)(?<word>[\w-]*)$/u;
const begun = /^#\s*(?<word>[\w:=-][\w:= -]*|)$/u;

/** The comments that this tool reads, and the rules that a comment may name. */
export function commentCompletions(
  document: TextDocument,
  text: string,
  comment: CommentNode,
  offset: number,
): CompletionItem[] {
  const before = text.slice(comment.span.start, offset);
  const inNames = named.exec(before)?.groups;
  const word = inNames?.['word'] ?? begun.exec(before)?.groups?.['word'];
  if (word === undefined) return [];
  const range = rangeOf(document, { start: offset - word.length, end: offset });
  const item = (label: string, markdown: string, kind: CompletionItemKind): CompletionItem => ({
    label,
    kind,
    documentation: { kind: 'markdown', value: markdown },
    filterText: label,
    textEdit: { range, newText: label },
  });
  if (inNames === undefined)
    return Object.entries(controls)
      .filter(([label]) => label.startsWith(word))
      .map(([label, meaning]) => item(label, meaning, CompletionItemKind.Keyword));
  const there = new Set((inNames['names'] ?? '').split(/[\s,]+/u));
  return rules
    .filter(({ id }) => !there.has(id))
    .map((rule) => item(rule.id, ruleMarkdown(rule), CompletionItemKind.EnumMember));
}
