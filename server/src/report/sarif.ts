import { fileUri } from '../text/uri';
import type { Location, Range } from '../text/location';
import { jsonItems, nestedJson } from './json';
import { toolName, version } from './tool';

/** A SARIF `reportingDescriptor`: the id, and what else is known. */
export interface SarifRule {
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** Null if no line of a file decides it. */
  readonly location: Location | null;
  /** What it is about besides a file: the request of a check. */
  readonly resource?: string;
  readonly related?: readonly { readonly location: Location; readonly message: string }[];
  /** Edits of the file named by `location`. */
  readonly fixes?: readonly SarifFix[];
  readonly properties?: object;
}

export interface SarifFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** The pieces of one log, printed one after another. */
export interface SarifWriter {
  readonly begin: () => string;
  readonly result: (result: SarifResult) => string;
  /** `rest` contains more properties of the run. */
  readonly end: (rest?: object) => string;
}

/** SARIF 2.1.0 with one run; lines and columns are one-based, columns in UTF-16 code units. */
export function sarifWriter(rules: readonly SarifRule[], driver: object = {}): SarifWriter {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const item = jsonItems(4);
  return {
    begin: () =>
      [
        '{',
        '  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",',
        '  "version": "2.1.0",',
        '  "runs": [',
        '    {',
        `      "tool": ${nestedJson({ driver: { name: toolName, version, ...driver, rules } }, 3)},`,
        '      "columnKind": "utf16CodeUnits",',
        '      "results": [',
      ].join('\n'),
    result: (result) => item(sarifResult(result, indexes.get(result.ruleId))),
    end: (rest = {}) => {
      const properties = Object.entries(rest)
        .map(([name, value]) => `,\n      "${name}": ${nestedJson(value, 3)}`)
        .join('');
      return `\n      ]${properties}\n    }\n  ]\n}\n`;
    },
  };
}

/** A complete log, for short reports. */
export function sarif(
  writer: SarifWriter,
  results: readonly SarifResult[],
  rest?: Parameters<SarifWriter['end']>[0],
): string {
  return [writer.begin(), ...results.map(writer.result), writer.end(rest)].join('');
}

/** A file in SARIF. */
export const artifact = (path: string) => ({ uri: fileUri(path) });

export const physicalLocation = ({ path, ...range }: Location) => ({
  artifactLocation: artifact(path),
  region: region(range),
});

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

function sarifResult(result: SarifResult, ruleIndex: number | undefined) {
  const { ruleId, level, message, location, resource, related = [], properties } = result;
  const place = {
    ...(location !== null && { physicalLocation: physicalLocation(location) }),
    ...(resource !== undefined && {
      logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }],
    }),
  };
  return {
    ruleId,
    ruleIndex,
    level,
    message: { text: message },
    locations: [place],
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({
        physicalLocation: physicalLocation(one.location),
        message: { text: one.message },
      })),
    }),
    ...fixesOf(result),
    ...(properties !== undefined && { properties }),
  };
}

/** SARIF doesn't allow a fix without a replacement. */
function fixesOf({ location, fixes = [] }: SarifResult) {
  const told = fixes.filter(({ edits }) => edits.length > 0);
  if (location === null || told.length === 0) return {};
  return {
    fixes: told.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(location.path),
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: region(range),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}
