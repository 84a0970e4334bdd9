import type { SyntaxProblem } from '../toml/nodes';
import type { TomlVersion } from '../toml/strict';
import { superviseWorker, type WorkerHost } from './supervised-worker';

export interface StrictRequest {
  readonly text: string;
  readonly version: TomlVersion;
}

export type StrictHost = WorkerHost<StrictRequest, readonly SyntaxProblem[]>;

/** What the strict parser says of a text. Never rejects. */
export type StrictJudge = (text: string, version: TomlVersion) => Promise<readonly SyntaxProblem[]>;

/** Characters that the strict parser reads within a few milliseconds: hardly a configuration is longer. */
const shortText = 16_384;

const limits = { start: 30_000, request: 30_000, idle: 60_000 } as const;

/**
 * Judges a long text in a worker of its own, so that a keystroke never waits for the strict parser; a short one on
 * the spot, which costs less than a worker's memory.
 */
export function strictJudge(host: StrictHost): StrictJudge {
  const worker = superviseWorker(host, limits);
  return async (text, version) => {
    if (text.length <= shortText) {
      const { judge } = await import('../toml/strict');
      return judge(text, version);
    }
    const result = await worker.ask({ text, version });
    // Without an answer nothing is known, and nothing is said.
    return 'answer' in result ? result.answer : [];
  };
}
