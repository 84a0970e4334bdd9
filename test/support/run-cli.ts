import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../server/src/cli/main';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: string;
  readonly run: (argv: readonly string[], stdin?: string) => Promise<Outcome>;
}

/** Runs `body` in a new folder with these files, which is gone afterwards. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: (folder: Folder) => Promise<void>,
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'license-monitor-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    await body({ path, run: (argv, stdin) => runCli(argv, path, stdin) });
  } finally {
    rmSync(path, { recursive: true });
  }
}

/** One run of the command line inside this process. */
export async function runCli(
  argv: readonly string[],
  cwd: string,
  stdin = '',
  signal = new AbortController().signal,
): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    ...quiet,
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.resolve(stdin),
    cwd,
    signal,
  });
  return { code, out, err };
}

/** Likewise, with what it prints as it prints it. */
export const runPieces = (
  argv: readonly string[],
  cwd: string,
  out: (piece: string) => void,
): Promise<number> => main(argv, { ...quiet, cwd, out });

const quiet = {
  err: () => undefined,
  stdin: () => Promise.resolve(''),
  env: {},
  colors: false,
  signal: new AbortController().signal,
};

/** Records as NDJSON, without the last line end. */
export const ndjson = (...records: unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

/** The records of an NDJSON output. */
export const readRecords = (out: string): readonly Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
