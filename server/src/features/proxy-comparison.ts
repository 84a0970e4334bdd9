import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../config/config';
import { compareNginx } from '../proxy/nginx-compare';
import type { ProxyDifference } from '../proxy/nginx-difference';
import { rangeOf } from './range';

export interface LocatedDifference extends Pick<ProxyDifference, 'id' | 'severity' | 'message' | 'paths'> {
  readonly nginx: Range;
  /** Null where no line of config.toml decides it. */
  readonly config: Range | null;
}

export interface LocatedComparison {
  readonly differences: readonly LocatedDifference[];
  /** What could not be followed in the nginx file. */
  readonly notFollowed: readonly { readonly message: string; readonly nginx: Range }[];
}

/** Where the nginx file with this text and config.toml disagree, with places in both. */
export function compareProxy(config: Config, document: TextDocument, nginxText: string): LocatedComparison {
  const nginx = TextDocument.create('nginx.conf', 'nginx', 0, nginxText);
  const { differences, notFollowed } = compareNginx(config, nginxText);
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
  };
}
