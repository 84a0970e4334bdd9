import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import { compareNginx, type NginxComparison } from '../../proxy/compare/compare';
import type { ProxyDifference } from '../../proxy/compare/difference';
import { rangeOf } from '../range';

export interface LocatedDifference extends Pick<ProxyDifference, 'id' | 'severity' | 'message' | 'paths'> {
  readonly nginx: Range;
  /** Null where no line of config.toml decides it. */
  readonly config: Range | null;
}

export interface LocatedComparison {
  readonly differences: readonly LocatedDifference[];
  /** What could not be followed in the nginx file. */
  readonly notFollowed: readonly { readonly message: string; readonly nginx: Range }[];
  /** How much of the nginx file was compared. */
  readonly extent: NginxComparison['extent'];
}

/** Where the nginx file with this text and config.toml disagree, with places in both. */
export function compareProxy(config: Config, document: TextDocument, nginxText: string): LocatedComparison {
  const nginx = TextDocument.create('nginx.conf', 'nginx', 0, nginxText);
  const { differences, notFollowed, extent } = compareNginx(config, nginxText);
  return {
    differences: differences.map((one) => ({
      id: one.id,
      severity: one.severity,
      message: one.message,
      paths: one.paths,
      nginx: rangeOf(nginx, one.nginx),
      config: one.config === undefined ? null : rangeOf(document, one.config),
    })),
    notFollowed: notFollowed.map(({ message, span }) => ({ message, nginx: rangeOf(nginx, span) })),
    extent,
  };
}

/** Why nothing can be concluded from the comparison, as whole sentences; undefined where something can. */
export function inconclusive({ extent, notFollowed }: LocatedComparison, name: string): string | undefined {
  switch (extent) {
    case 'unreadable':
      return `nginx cannot read \`${name}\`, so nothing can be concluded from it. Line ${(notFollowed[0]?.nginx.start.line ?? 0) + 1}: ${notFollowed[0]?.message ?? ''} Correct it, or name a file of nginx.`;
    case 'nothing':
      return `Nothing in \`${name}\` could be compared: it has no \`server\` block that passes requests on or sets headers, and included files are not read. Name the file that holds the \`server\` block.`;
    case 'partial':
    case 'whole':
      return undefined;
  }
}
