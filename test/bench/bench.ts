import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchDocument } from './documents';
import { type Editor, openEditor } from './editor';
import { ours, type ServerProgram, tombi } from './server-program';
import { median, quantile, shown } from './statistics';

/**
 * How long an editor waits for the diagnostics of an edit, measured over stdio in turns with native Tombi: the same
 * document, the same edit, the same machine in the same second.
 */
async function bench(): Promise<void> {
  const programs = [ours, tombi(path.join('.cache', 'bench'))];
  const folder = mkdtempSync(path.join(tmpdir(), 'license-monitor-bench-'));
  // Tombi looks for schemas by file name; here both servers judge the text alone.
  writeFileSync(path.join(folder, 'tombi.toml'), '[schema]\nenabled = false\n');
  try {
    for (const [lines, warmUp, rounds] of [
      [50, 300, 300],
      [1_000, 50, 100],
      [10_000, 10, 40],
    ] as const) {
      await compare(programs, folder, { lines, warmUp, rounds });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  programs: readonly ServerProgram[],
  folder: string,
  { lines, warmUp, rounds }: { readonly lines: number; readonly warmUp: number; readonly rounds: number },
): Promise<void> {
  const document = benchDocument(lines);
  writeFileSync(path.join(folder, 'config.toml'), document.text);
  const starts = new Map(programs.map((program) => [program.name, [] as number[]]));
  for (let i = 0; i < 8; i++) {
    for (const program of programs) {
      const editor = await openEditor(program, folder, document);
      starts.get(program.name)?.push(editor.startMs);
      await editor.close();
    }
  }
  const editors: Editor[] = [];
  for (const program of programs) editors.push(await openEditor(program, folder, document));
  const edits = editors.map(() => ({ break: [] as number[], mend: [] as number[] }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const change of ['break', 'mend'] as const) {
      for (const [i, editor] of editors.entries()) {
        const ms = await editor.edit(change);
        // The first rounds warm both up, as an editor is open for hours; JavaScript is compiled as it runs.
        if (round >= 0) edits[i]?.[change].push(ms);
      }
    }
  }
  console.log(
    `\n${lines} lines (${document.text.split('\n').length - 1} written), ${rounds} rounds, milliseconds`,
  );
  const rows = editors.map((editor, i) => ({
    server: editor.program.name,
    break: edits[i]?.break ?? [],
    mend: edits[i]?.mend ?? [],
    start: starts.get(editor.program.name) ?? [],
    resident: editor.residentMiB(),
  }));
  console.table(
    rows.map((row) => ({
      server: row.server,
      break: shown(median(row.break)),
      'break p95': shown(quantile(row.break, 0.95)),
      mend: shown(median(row.mend)),
      'mend p95': shown(quantile(row.mend, 0.95)),
      'start to diagnostics': shown(median(row.start)),
      'resident MiB': shown(row.resident),
    })),
  );
  const [first, second] = rows;
  if (first !== undefined && second !== undefined) {
    const ratio = (key: 'break' | 'mend') => (median(first[key]) / median(second[key])).toFixed(2);
    console.log(`Ratio of the medians, ours to Tombi: break ${ratio('break')}, mend ${ratio('mend')}.`);
  }
  for (const editor of editors) await editor.close();
}

void bench();
