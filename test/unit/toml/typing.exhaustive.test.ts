import assert from 'node:assert/strict';
import type { Table } from '../../../server/src/toml/tree/nodes';
import { parse } from '../../../server/src/toml/parse/parse';

const sample = `# License Monitor in the office
title = "Lizenzmonitor"

[api]
enabled = true
bind_address = "127.0.0.1"   # loopback
bind_port = 8080
api_key = 'change-me'
require_auth = true

cors_enabled = true
cors_origins = [
  "http://localhost:3000",      # next dev
  "http://[::1]:3000",
  'https://licenses.example.com', # the real one
  "https://admin.example.com"
]
cors_methods = ["GET", "POST", "OPTIONS"]
cors_headers = ["Content-Type", 'X-API-Key']
cors_max_age = 86_400
cors_credentials = true

rate_limit.enabled = true
rate_limit.requests = 60

[api.cors_overrides."/api/admin"]
cors_origins = ["https://admin.example.com"]
cors_methods = ["GET", "POST"]

[command_mode]
command = "lmutil lmstat -a -c 27000@localhost"
environment = { LM_LICENSE_FILE = "27000@a", PATH = "/opt" }
interval_seconds = 300
started = 2024-02-29 07:32:00Z
script = """C:\\\\parse.py"""

[[license_servers]]
name = "RLM"
ports = [[5053, 5054], [
  6000,
]]
`;

interface State {
  readonly text: string;
  /** The index of the line that is half typed. */
  readonly line: number;
}

/** Every state that the sample passes through while one of its lines is typed, from its first character on. */
function statesOf(text: string): State[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    Array.from({ length: Math.max(line.length - 1, 0) }, (_, length) => ({
      text: lines.with(index, line.slice(0, length + 1)).join('\n'),
      line: index,
    })),
  );
}

interface Assignment {
  /** `path = value text`. */
  readonly told: string;
  /** Where its key stands. */
  readonly start: number;
}

function assignments(text: string): Assignment[] {
  const found: Assignment[] = [];
  const visit = (table: Table, path: string): void => {
    for (const { name, part, value, table: inner, tables } of table.entries) {
      const written = value && text.slice(value.span.start, value.span.end);
      if (written !== undefined) found.push({ told: `${path}${name} = ${written}`, start: part.span.start });
      for (const child of inner === undefined ? tables : [inner]) visit(child, `${path}${name}.`);
    }
  };
  visit(parse(text).root, '');
  return found;
}

/** The headers' lines: while one is typed, the keys below it belong to no certain table. */
const isHeader = (line: string): boolean => line.startsWith('[');

describe('while a line is typed', () => {
  for (const lineEnd of ['\n', '\r\n']) {
    it(`the untouched keys are still found (${JSON.stringify(lineEnd)})`, () => {
      const lines = sample.split('\n');
      const all = assignments(sample.replaceAll('\n', lineEnd)).map(({ told, start }) => ({
        told,
        line: sample.replaceAll('\n', lineEnd).slice(0, start).split('\n').length - 1,
      }));
      let kept = 0;
      let expected = 0;
      for (const { text, line } of statesOf(sample)) {
        const found = new Set(assignments(text.replaceAll('\n', lineEnd)).map(({ told }) => told));
        const nextHeader = lines.findIndex((candidate, index) => index > line && isHeader(candidate));
        const end = nextHeader < 0 ? lines.length : nextHeader;
        const isInDoubt = (at: number): boolean => isHeader(lines[line] ?? '') && at > line && at < end;
        const touched = all.findLast((one) => one.line <= line)?.line;
        const untouched = all.filter(
          (one) => one.line !== touched && one.line !== line && !isInDoubt(one.line),
        );
        expected += untouched.length;
        kept += untouched.filter(({ told }) => found.has(told)).length;
      }
      assert.ok(expected > 10_000);
      assert.ok(kept / expected >= 0.99, `${kept} of ${expected}`);
    });
  }

  it('the other elements of the list are still found', () => {
    const lists = [
      'cors_origins = [\n  "http://localhost:3000",\n  "http://[::1]:3000", # loopback\n  "https://a.example.com"\n]\nb = 1\n',
      'cors_origins = ["http://localhost:3000", "http://[::1]:3000", "https://a.example.com"]\nb = 1\n',
      "cors_origins = [\n  'http://localhost:3000',\n  'http://127.0.0.1:3000',\n]\n\n[next]\nb = 1\n",
    ];
    let kept = 0;
    let expected = 0;
    for (const text of lists) {
      for (const match of text.matchAll(/(["'])http[^"']*\1/g)) {
        const others = Array.from(text.matchAll(/(["'])http[^"']*\1/g), ([one]) => one).filter(
          (one) => one !== match[0],
        );
        for (let length = 1; length < match[0].length; length++) {
          const typed = text.slice(0, match.index + length) + text.slice(match.index + match[0].length);
          const found = assignments(typed).map(({ told }) => told);
          const value = parse(typed).root.entries[0]?.value;
          assert.ok(value?.type === 'array');
          const texts = value.items.map((item) => typed.slice(item.value.span.start, item.value.span.end));
          expected += others.length + 1;
          kept += others.filter((one) => texts.includes(one)).length;
          kept += found.some((told) => told.endsWith('b = 1')) ? 1 : 0;
        }
      }
    }
    assert.ok(expected > 300);
    assert.ok(kept / expected >= 0.96, `${kept} of ${expected}`);
  });
});
