import type { Range } from 'vscode-languageserver-types';
import type { ProxyCompareResult } from '../../protocol';
import { inconclusive, type LocatedComparison } from './proxy-comparison';
import { encodeLink } from './report-link';

/** The page on a comparison; its links lead into config.toml and into the nginx file. */
export function proxyReport(
  comparison: LocatedComparison,
  names: { readonly config: string; readonly nginx: string },
): ProxyCompareResult {
  const { differences, notFollowed, extent } = comparison;
  const there = (range: Range): string =>
    `[${names.nginx}:${range.start.line + 1}](<${encodeLink(range, 'other')}>)`;
  const here = (range: Range): string =>
    `[${names.config}:${range.start.line + 1}](<${encodeLink(range, 'show')}>)`;
  return {
    markdown: [
      `# ${names.nginx} and ${names.config}`,
      '',
      inconclusive(comparison, names.nginx) ??
        (differences.length > 0
          ? `${differences.length === 1 ? 'One difference was' : `${differences.length} differences were`} found.`
          : extent === 'partial'
            ? 'No difference was found in what could be followed.'
            : 'No difference was found: browsers meet the same rules.'),
      ...differences.flatMap(({ id, severity, message, paths, nginx, config }) => [
        '',
        `## ${severity}: ${id}`,
        '',
        message,
        '',
        `- ${there(nginx)}`,
        ...(config === null ? [] : [`- ${here(config)}`]),
        `- on ${paths.map((path) => `\`${path}\``).join(', ')}`,
      ]),
      ...(notFollowed.length === 0 ? [] : ['', '## Not followed', '']),
      ...notFollowed.map(({ message, nginx }) => `- ${there(nginx)}: ${message}`),
      '',
    ].join('\n'),
    findings: differences.map(({ id, severity, message, nginx }) => ({
      id,
      severity,
      message,
      range: nginx,
    })),
  };
}
