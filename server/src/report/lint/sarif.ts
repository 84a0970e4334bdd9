import type { Range } from 'vscode-languageserver-types';
import { fileUri } from '../../text/file-uri';
import { visibleJson } from '../../text/visible';
import { rangeOf } from '../../features/range';
import { rules } from '../../rules/index';
import { version } from '../../cli/version';
import type { CheckedFile } from './checked-file';
import type { Finding } from '../../lint/rule';
import type { Format } from './checked-file';
import { located } from './position';
import { editsShown } from './shown-edits';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0; lines and columns count from 1, columns in UTF-16 code units. */
export const sarif: Format = (files) =>
  `${visibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'license-monitor-cors',
            version,
            rules: rules.map(({ id, title, why, source, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why, markdown: why },
              helpUri: source,
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: artifact(path) })),
        results: files.flatMap((file) => {
          const shown = editsShown(file);
          return located(file).map(({ rule, severity, finding, range, document }) => ({
            ruleId: rule.id,
            ruleIndex: rules.indexOf(rule),
            level: levels[severity],
            message: { text: finding.message },
            locations: [place(file.path, range)],
            ...(finding.related !== undefined &&
              finding.related.length > 0 && {
                relatedLocations: finding.related.map(({ span, message }) => ({
                  ...place(file.path, rangeOf(document, span)),
                  message: { text: message },
                })),
              }),
            ...fixesOf(finding, file, shown),
          }));
        }),
      },
    ],
  })}\n`;

const artifact = (path: string) => ({ uri: fileUri(path) });

const place = (path: string, range: Range) => ({
  physicalLocation: { artifactLocation: artifact(path), region: region(range) },
});

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** SARIF has no fix without a replacement. */
function fixesOf({ fixes = [] }: Finding, { path }: CheckedFile, shown: ReturnType<typeof editsShown>) {
  const told = fixes.flatMap(({ title, edits }) => {
    const replacements = shown(edits).map(({ range, newText }) => ({
      deletedRegion: region(range),
      insertedContent: { text: newText },
    }));
    return replacements.length === 0
      ? []
      : [
          {
            description: { text: title },
            artifactChanges: [{ artifactLocation: artifact(path), replacements }],
          },
        ];
  });
  return told.length === 0 ? {} : { fixes: told };
}
