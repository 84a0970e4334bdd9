import type { Range } from 'vscode-languageserver-types';
import type { ProxyCompareResult } from '../../protocol';
import { inconclusive, type LocatedComparison, type LocatedDifference } from '../../proxy/compare/located';
import { quoted } from '../../text/quoted';
import { markdownSentence } from '../../text/markdown';
import { visible } from '../../text/visible';
import { uriBeside } from '../../text/uri';
import { createPageLinks } from './page-links';

interface Files {
  readonly config: { readonly name: string; readonly uri: string };
  /** Without a URI where it is not on disk. */
  readonly nginx: { readonly name: string; readonly uri: string | undefined };
}

/** The page of a comparison; its links lead to config.toml and to the nginx file. */
export function proxyReport(comparison: LocatedComparison, files: Files): ProxyCompareResult {
  const { differences, notFollowed, notes } = comparison;
  const { links, targetOf } = createPageLinks();
  const linked = (name: string, uri: string | undefined, range: Range): string => {
    const text = `${plain(name)}:${range.start.line + 1}`;
    return uri === undefined ? text : `[${text}](${targetOf({ action: 'show', uri, range })})`;
  };
  const there = ({ nginx, file }: Pick<LocatedDifference, 'nginx' | 'file'>): string => {
    const { name, uri } = files.nginx;
    return file === undefined
      ? linked(name, uri, nginx)
      : linked(file, uri === undefined ? undefined : uriBeside(uri, file), nginx);
  };
  const here = (range: Range): string => linked(files.config.name, files.config.uri, range);
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${line}`)];
  return {
    markdown: [
      `# ${plain(files.nginx.name)} and ${plain(files.config.name)}`,
      '',
      conclusion(comparison, files),
      ...differences.flatMap((one) => [
        '',
        `## ${one.severity}: ${one.id}`,
        '',
        markdownSentence(one.message),
        '',
        `- ${there(one)}`,
        ...(one.config === null ? [] : [`- ${here(one.config)}`]),
        `- on ${one.paths.map(quoted).join(', ')}`,
      ]),
      ...list(
        'Not followed',
        notFollowed.map((one) => `${there(one)}: ${markdownSentence(one.message)}`),
      ),
      ...list(
        'Notes',
        notes.map(
          (one) =>
            `${there(one)}: ${markdownSentence(one.message)}${one.paths.length === 0 ? '' : ` On ${one.paths.map(quoted).join(', ')}.`}`,
        ),
      ),
      '',
    ].join('\n'),
    links,
    findings: differences.map(({ id, severity, message, nginx, file, includedAt }) => ({
      id,
      severity,
      // Diagnostics are for the nginx file, so a difference in another file is shown at its `include`.
      message: visible(
        file === undefined ? message : `${quoted(file)}, line ${nginx.start.line + 1}: ${message}`,
      ),
      range: includedAt ?? nginx,
    })),
  };
}

function conclusion(comparison: LocatedComparison, { nginx }: Files): string {
  const { differences, extent } = comparison;
  const fault = inconclusive(comparison, nginx.name);
  if (fault !== undefined) return markdownSentence(fault);
  const partly = extent === 'partial' ? ' The files were only partly compared.' : '';
  if (differences.length > 0)
    return `${differences.length === 1 ? 'One difference was' : `${differences.length} differences were`} found.${partly}`;
  return extent === 'partial'
    ? 'Partly compared: no differences found in what could be followed.'
    : 'No differences found: browsers get the same rules from both files.';
}

/** The name of a file as the text of a link. */
const plain = (name: string): string => visible(name).replaceAll(/[[\]`<>*_\\]/gu, String.raw`\$&`);
