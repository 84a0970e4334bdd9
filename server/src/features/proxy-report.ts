import type { Range } from 'vscode-languageserver-types';
import type { ProxyCompareResult } from '../protocol';
import type { LocatedComparison } from './proxy-comparison';
import { encodeLink } from './report-link';

/** The page on a comparison; its links lead into config.toml and into the nginx file. */
export function proxyReport(
  { differences, notFollowed }: LocatedComparison,
  names: { readonly config: string; readonly nginx: string },
): ProxyCompareResult {
  const there = (range: Range): string =>
    `[${names.nginx}:${range.start.line + 1}](<${encodeLink(range, 'other')}>)`;
  const here = (range: Range): string =>
    `[${names.config}:${range.start.line + 1}](<${encodeLink(range, 'show')}>)`;
  return {
    markdown: [
      `# ${names.nginx} and ${names.config}`,
      '',
      differences.length === 0
        ? 'No difference was found: browsers meet the same rules.'
        : `${differences.length === 1 ? 'One difference was' : `${differences.length} differences were`} found.`,
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
