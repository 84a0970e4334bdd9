import { dirname, join, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { compareProxy, inconclusive, type LocatedComparison } from '../features/reports/proxy-comparison';
import { fileUri } from '../text/file-uri';
import { visibleJson, visible } from '../text/visible';
import { includesBeside } from '../platform/node/nginx-includes';
import { differenceIds } from '../proxy/compare/difference';
import { type Judging, readConfigFile } from './config-file';
import { readText } from './text-file';
import { version } from './version';

interface Files {
  readonly nginx: string;
  readonly config: string;
}

export interface Compared extends Files, LocatedComparison {}

/** Throws a UsageError where a file cannot be read. */
export async function compareFiles(
  { nginx, config }: Files,
  cwd: string,
  judging: Judging,
): Promise<Compared> {
  const meaning = await readConfigFile(config, cwd, judging);
  const document = TextDocument.create(config, 'toml', 0, await readText(config, cwd));
  const text = await readText(nginx, cwd, 'text');
  const includes = includesBeside(dirname(resolve(cwd, nginx)));
  return { nginx, config, ...compareProxy(meaning, document, text, includes) };
}

/** How a comparison is printed, by the name of the format. */
export const comparisonFormats = {
  text: (compared: Compared): string =>
    [
      ...compared.differences.map(({ id, severity, message, paths, nginx, file, config }) => {
        const other = config === null ? '' : ` (${at(compared.config, config)})`;
        return `${at(pathOf(compared, file), nginx)}: ${severity} ${id} ${visible(message)} On ${visible(paths.join(', '))}.${other}`;
      }),
      ...compared.notFollowed.map(
        ({ nginx, file, message }) =>
          `${at(pathOf(compared, file), nginx)}: not followed: ${visible(message)}`,
      ),
      ...compared.notes.map(
        ({ nginx, file, message, paths }) =>
          `${at(pathOf(compared, file), nginx)}: note: ${visible(message)} On ${visible(paths.join(', '))}.`,
      ),
      summary(compared),
      '',
    ].join('\n'),
  json: (compared: Compared): string => `${visibleJson(compared)}\n`,
  sarif: (compared: Compared): string => `${visibleJson(sarifOf(compared))}\n`,
} as const;

function summary({ differences, extent }: Compared): string {
  if (differences.length > 0)
    return `${differences.length} difference${differences.length === 1 ? '' : 's'}.${extent === 'partial' ? ' Partly compared.' : ''}`;
  switch (extent) {
    case 'whole':
      return 'No difference.';
    case 'partial':
      return 'Partly compared: no difference in what could be followed.';
    case 'nothing':
    case 'unreadable':
      return 'Nothing was compared.';
  }
}

/** A sentence where the comparison proves nothing, whatever else it found. */
export const inconclusiveComparison = (compared: Compared): string | undefined =>
  inconclusive(compared, compared.nginx);

/** An included file is named as the nginx file is: from the current folder. */
const pathOf = ({ nginx }: Compared, file: string | undefined): string =>
  file === undefined ? nginx : join(dirname(nginx), file);

const at = (path: string, { start }: Range): string =>
  `${visible(path)}:${start.line + 1}:${start.character + 1}`;

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** SARIF 2.1.0; the places in config.toml are related locations. */
const sarifOf = ({ nginx, config, differences, notFollowed, extent }: Compared) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'license-monitor-cors', version, rules: differenceIds.map((id) => ({ id })) } },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: extent === 'whole' || extent === 'partial',
          toolExecutionNotifications: notFollowed.map((one) => ({
            level: 'note',
            message: { text: one.message },
            locations: [place(one.file === undefined ? nginx : join(dirname(nginx), one.file), one.nginx)],
          })),
        },
      ],
      results: differences.map((one) => ({
        ruleId: one.id,
        ruleIndex: differenceIds.indexOf(one.id),
        level: levels[one.severity],
        message: { text: `${one.message} On ${one.paths.join(', ')}.` },
        locations: [place(one.file === undefined ? nginx : join(dirname(nginx), one.file), one.nginx)],
        ...(one.config !== null && {
          relatedLocations: [{ ...place(config, one.config), message: { text: 'What config.toml says.' } }],
        }),
      })),
    },
  ],
});

const place = (path: string, { start, end }: Range) => ({
  physicalLocation: {
    artifactLocation: { uri: fileUri(path) },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  },
});
