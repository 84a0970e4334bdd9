import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import { compareNginx, type NginxComparison } from '../../proxy/compare/compare';
import type { ProxyDifference } from '../../proxy/compare/difference';
import type { IncludedFile, ReadInclude } from '../../proxy/compare/read/include';
import type { Span } from '../../proxy/compare/read/parse';
import { rangeOf } from '../range';

/** A place in the nginx file, or in a file that it includes. */
interface InNginx {
  readonly nginx: Range;
  /** The included file, relative to the folder of the nginx file; left out for the nginx file itself. */
  readonly file?: string;
}

export interface LocatedDifference
  extends Pick<ProxyDifference, 'id' | 'severity' | 'message' | 'paths'>, InNginx {
  /** Null where no line of config.toml decides it. */
  readonly config: Range | null;
}

export interface LocatedComparison {
  /** Who gets in first, then who is kept out, then the rest. */
  readonly differences: readonly LocatedDifference[];
  /** What could not be followed in the nginx file. */
  readonly notFollowed: readonly ({ readonly message: string } & InNginx)[];
  /** What is right and worth knowing. */
  readonly notes: readonly ({ readonly message: string; readonly paths: readonly string[] } & InNginx)[];
  /** How much of the nginx file was compared. */
  readonly extent: NginxComparison['extent'];
}

/** Where the nginx file with this text and config.toml disagree, with places in both. */
export function compareProxy(
  config: Config,
  document: TextDocument,
  nginxText: string,
  readInclude?: ReadInclude,
): LocatedComparison {
  const documents = new Map<string | undefined, TextDocument>();
  const keep = (file: string | undefined, text: string): void =>
    void documents.set(file, TextDocument.create(file ?? 'nginx.conf', 'nginx', 0, text));
  keep(undefined, nginxText);
  const kept = (files: readonly IncludedFile[]): readonly IncludedFile[] => {
    for (const { name, text } of files) keep(name, text);
    return files;
  };
  const place = (span: Span): InNginx => {
    const file = documents.get(span.file);
    const nginx = file === undefined ? emptyRange : rangeOf(file, span);
    return span.file === undefined ? { nginx } : { nginx, file: span.file };
  };
  const result = compareNginx(config, nginxText, (pattern) => {
    const files = readInclude?.(pattern);
    return files && kept(files);
  });
  return {
    differences: result.differences.map(({ nginx, config: span, ...one }) => ({
      ...one,
      ...place(nginx),
      config: span === undefined ? null : rangeOf(document, span),
    })),
    notFollowed: result.notFollowed.map(({ message, span }) => ({ message, ...place(span) })),
    notes: result.notes.map(({ message, paths, nginx }) => ({ message, paths, ...place(nginx) })),
    extent: result.extent,
  };
}

const start = { line: 0, character: 0 };
const emptyRange: Range = { start, end: start };

/** Why nothing can be concluded from the comparison, as whole sentences; undefined where something can. */
export function inconclusive({ extent, notFollowed }: LocatedComparison, name: string): string | undefined {
  const [first] = notFollowed;
  switch (extent) {
    case 'unreadable':
      return `nginx does not start with \`${name}\`, so nothing was compared. ${first?.file === undefined ? 'Line' : `\`${first.file}\`, line`} ${(first?.nginx.start.line ?? 0) + 1}: ${first?.message.replace(/^nginx does not start with this file\. /u, '') ?? ''} Correct it, or name a file of nginx.`;
    case 'nothing':
      return `Nothing in \`${name}\` could be compared: no \`server\` block in it passes requests on. Name the file that holds the \`server\` block. Files outside its folder are not read.`;
    case 'partial':
    case 'whole':
      return undefined;
  }
}
