import type { Config } from '../../config/config';
import { messageMask } from '../../config/file-secrets';
import { maskOfMessages } from '../../config/message-mask';
import { type LineIndex, lineIndex } from '../../text/line-index';
import type { Range } from '../../text/location';
import { compareNginx, type NginxComparison } from './compare';
import type { ProxyDifference } from './difference';
import type { IncludedFile, ReadInclude } from './read/include';
import type { NginxSpan } from './read/parse';
import { nginxSecrets } from './read/secrets';

/** A place in the nginx file, or in a file that it includes. */
interface InNginx {
  readonly nginx: Range;
  /** The included file, relative to the folder of the nginx file; left out for the nginx file itself. */
  readonly file?: string;
  /** The line of the nginx file that includes it, by way of others or itself. */
  readonly includedAt?: Range;
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

/** Where the nginx file with this text and config.toml disagree, with places in both and the secrets of neither. */
export function compareProxy(
  config: Config,
  nginxText: string,
  readInclude?: ReadInclude,
): LocatedComparison {
  const files = new Map<string | undefined, LineIndex>([[undefined, lineIndex(nginxText)]]);
  const includes = new Map<string, Range>();
  const lines = lineIndex(config.document.text);
  const place = (span: NginxSpan): InNginx => {
    const nginx = files.get(span.file)?.range(span) ?? emptyRange;
    const includedAt = includes.get(span.file ?? '') ?? emptyRange;
    return span.file === undefined ? { nginx } : { nginx, file: span.file, includedAt };
  };
  const texts = [nginxText];
  const result = compareNginx(config, nginxText, (pattern, from) => {
    const included: readonly IncludedFile[] | undefined = readInclude?.(pattern, from);
    for (const { name, text } of included ?? []) {
      files.set(name, lineIndex(text));
      if (!includes.has(name)) includes.set(name, place(from).nginx);
      texts.push(text);
    }
    return included;
  });
  const ofConfig = messageMask(config.document);
  const ofNginx = maskOfMessages(nginxSecrets(texts));
  const mask = (text: string): string => ofNginx(ofConfig(text));
  // Paths of locations are words of the file, too.
  const shown = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => mask(`\`${path}\``).slice(1, -1));
  return {
    differences: result.differences.map(({ nginx, config: span, message, paths, ...one }) => ({
      ...one,
      message: mask(message),
      paths: shown(paths),
      ...place(nginx),
      config: span === undefined ? null : lines.range(span),
    })),
    notFollowed: result.notFollowed.map(({ message, span }) => ({ message: mask(message), ...place(span) })),
    notes: result.notes.map(({ message, paths, nginx }) => ({
      message: mask(message),
      paths: shown(paths),
      ...place(nginx),
    })),
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
      return `nginx does not start with \`${name}\`, so nothing was compared. ${first?.file === undefined ? 'Line' : `\`${first.file}\`, line`} ${(first?.nginx.start.line ?? 0) + 1}: ${first?.message.replace(/^nginx does not start with this file\. /u, '') ?? ''} Correct it, or choose an nginx file.`;
    case 'nothing':
      return `Nothing in \`${name}\` could be compared: no \`server\` block in it passes requests on. Choose the file that contains the \`server\` block. Files outside its folder are not read.`;
    case 'partial':
    case 'whole':
      return undefined;
  }
}
