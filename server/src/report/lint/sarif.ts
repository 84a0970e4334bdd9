import type { Range } from 'vscode-languageserver-types';
import { fileUri } from '../../text/file-uri';
import { safeJson } from '../../text/visible';
import { editsOf, rangeOf } from '../../features/range';
import { rules } from '../../rules/index';
import { version } from '../../cli/version';
import type { Format } from './formats';
import { located } from './position';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0; lines and columns count from 1, columns in UTF-16 code units. */
export const sarif: Format = (files) =>
  `${safeJson({
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
        results: files.flatMap((file) =>
          located(file).map(({ rule, severity, finding, range, document }) => ({
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
            ...(finding.fixes !== undefined &&
              finding.fixes.length > 0 && {
                fixes: finding.fixes.map(({ title, edits }) => ({
                  description: { text: title },
                  artifactChanges: [
                    {
                      artifactLocation: artifact(file.path),
                      replacements: editsOf(document, edits).map(({ range: deleted, newText }) => ({
                        deletedRegion: region(deleted),
                        insertedContent: { text: newText },
                      })),
                    },
                  ],
                })),
              }),
          })),
        ),
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
