export interface NdjsonLine {
  /** One-based. */
  readonly number: number;
  /** Undefined if the line isn't JSON. */
  readonly value: unknown;
}

/** The lines of newline-delimited JSON; blank lines are skipped. */
export function* ndjsonLines(text: string): Generator<NdjsonLine> {
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() !== '') yield { number: at + 1, value: parsed(line) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why the value of a line isn't a record, as a sentence. */
export const noRecord = (value: unknown): string =>
  value === undefined ? 'The line is not valid JSON.' : 'The line is JSON, but not an object.';
