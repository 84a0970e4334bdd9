import type { SyntaxProblem } from '../toml/tree/nodes';
import type { TomlVersion } from '../toml/strict/strict';
import { superviseWorker, type WorkerHost } from './supervised-worker';

export interface StrictRequest {
  readonly text: string;
  readonly version: TomlVersion;
}

export type StrictHost = WorkerHost<StrictRequest, readonly SyntaxProblem[]>;

/** The strict parser's problems in a text. Never rejects. */
export type StrictJudge = (text: string, version: TomlVersion) => Promise<readonly SyntaxProblem[]>;

const limits = { start: 30_000, request: 30_000, idle: 60_000 } as const;

/**
 * Runs in its own worker: a keystroke never waits for the strict parser, and its memory is freed with the worker.
 */
export function strictJudge(host: StrictHost): StrictJudge {
  const worker = superviseWorker(host, limits);
  return async (text, version) => {
    const result = await worker.ask({ text, version });
    // Without a result, nothing is known and nothing is reported.
    return 'answer' in result ? result.answer : [];
  };
}
