import assert from 'node:assert/strict';
import { inFolder } from '../../support/run-cli';

/** A mistake of every kind that is placed in its own way: in a value, on a key, in a header, over lines, none to fix. */
const file = [
  '[server]',
  'cors_enabled = true',
  '[api]',
  'cors_enabled: true',
  'cors_origins:',
  '  - "https://a.example/"',
  'cors_methods = ["put", "GET,POST"]',
  'cors_headers = "Content-Type"',
  'cors_max_age = 60 * 60 * 48',
  'cors_allow_any_origin = true',
  'cors_credentials = true',
  '[api.cors_overrides."/ws/logs"]',
  'cors_origins = ["http://0.0.0.0:3000", "app://x"]',
  '',
].join('\n');

interface Place {
  readonly rule: string;
  readonly severity: string;
  /** Of its start, from 1. */
  readonly at: string;
}

const sorted = (places: readonly Place[]): readonly string[] =>
  places.map(({ rule, severity, at }) => `${at} ${severity} ${rule}`).sort();

interface JsonReport {
  readonly files: readonly {
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
    }[];
  }[];
}

const ofJson = (out: string): readonly Place[] =>
  // The shape is what the documentation of the format says.
  (JSON.parse(out) as JsonReport).files.flatMap(({ findings }) =>
    findings.map(({ rule, severity, range: { start } }) => ({
      rule,
      severity,
      at: `${start.line + 1}:${start.character + 1}`,
    })),
  );

const found = (out: string, pattern: RegExp): readonly Place[] =>
  [...out.matchAll(pattern)].map(({ groups }) => ({
    rule: groups?.['rule'] ?? '',
    severity: groups?.['severity'] ?? '',
    at: `${groups?.['line'] ?? ''}:${groups?.['column'] ?? ''}`,
  }));

interface SarifReport {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

const ofSarif = (out: string): readonly Place[] =>
  (JSON.parse(out) as SarifReport).runs.flatMap(({ results }) =>
    results.map(({ ruleId, level, locations }) => {
      const region = locations[0]?.physicalLocation.region;
      return { rule: ruleId, severity: level, at: `${region?.startLine ?? 0}:${region?.startColumn ?? 0}` };
    }),
  );

/** Formats with fewer levels: what they call each of ours. */
const noted = (places: readonly Place[], note: string): readonly Place[] =>
  places.map((place) => ({
    ...place,
    severity: /^(?:hint|information)$/u.test(place.severity) ? note : place.severity,
  }));

const linesOnly = (places: readonly Place[]): readonly Place[] =>
  places.map((place) => ({ ...place, at: place.at.replace(/:.*/u, '') }));

const placesOnly = (places: readonly Place[]): readonly Place[] =>
  places.map((place) => ({ ...place, severity: '' }));

describe('check, in every format,', () => {
  it('reports the same rules at the same places', async () => {
    await inFolder({ 'config.toml': file }, async ({ run }) => {
      const report = async (format: string): Promise<string> =>
        (await run(['check', '--environment', 'production', '--format', format, 'config.toml'])).out;
      const expected = ofJson(await report('json'));
      assert.ok(new Set(expected.map(({ rule }) => rule)).size >= 8, JSON.stringify(expected));
      assert.ok(new Set(expected.map(({ severity }) => severity)).size >= 3);
      const text = /^[^\n:]*:(?<line>\d+):(?<column>\d+): (?<severity>\w+) (?<rule>[\w-]+)/gmu;
      assert.deepEqual(sorted(found(await report('text'), text)), sorted(expected));
      const github = /^::(?<severity>\w+) file=[^\n]*?,line=(?<line>\d+),[^\n]*?title=(?<rule>[\w-]+)/gmu;
      // GitHub takes no columns of what goes over several lines.
      assert.deepEqual(
        sorted(linesOnly(found(await report('github'), github))),
        sorted(linesOnly(noted(expected, 'notice'))),
      );
      assert.deepEqual(sorted(ofSarif(await report('sarif'))), sorted(noted(expected, 'note')));
      const junit = /<testcase [^>]*name="(?<rule>[\w-]+) at (?<line>\d+):(?<column>\d+)"/gu;
      assert.deepEqual(sorted(found(await report('junit'), junit)), sorted(placesOnly(expected)));
    });
  });
});
