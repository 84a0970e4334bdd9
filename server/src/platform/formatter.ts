import type { FormatResult, Formatter, Layout } from '../toml/format/formatter';
import { superviseWorker, type WorkerFailure, type WorkerHost } from './supervised-worker';

export interface FormatRequest {
  readonly text: string;
  readonly layout: Layout;
}

export type FormatterHost = WorkerHost<FormatRequest, FormatResult>;

/** Loading the module takes 0.1 to 0.7 seconds, formatting 1,000 lines 0.2. */
export const formatterLimits = { start: 30_000, request: 10_000, idle: 300_000 } as const;

const problems: Readonly<Record<WorkerFailure, string>> = {
  start: 'Not formatted: the formatter did not start.',
  late: `Not formatted: the formatter took more than ${formatterLimits.request / 1000} seconds.`,
  dead: 'Not formatted: the formatter crashed. It restarts with the next request.',
  ended: 'Not formatted: the formatter was stopped.',
};

/** A formatter that no document can hang or crash. */
export function superviseFormatter(host: FormatterHost): Formatter {
  const worker = superviseWorker(host, formatterLimits);
  return {
    async format(text, layout) {
      const result = await worker.ask({ text, layout });
      return 'answer' in result ? result.answer : { problem: problems[result.failure] };
    },
    dispose: () => {
      worker.end();
    },
  };
}
