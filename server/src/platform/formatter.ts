import type { FormatResult, Formatter, Layout } from '../toml/formatter';

export interface FormatRequest {
  readonly text: string;
  readonly layout: Layout;
}

/** `ready`: loaded, takes requests. `done`: the answer to the one request under way. `dead`: crashed or trapped. */
export type FormatterReport =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: FormatResult }
  | { readonly type: 'dead' };

export interface FormatterWorker {
  send(request: FormatRequest): void;
  /** Ends the worker whatever it is doing. */
  end(): void;
}

/** What a platform brings. */
export interface FormatterHost {
  /** Starts a worker; its reports arrive after `start` has returned. */
  start(report: (report: FormatterReport) => void): FormatterWorker;
  /** Calls `onEnd` once after `ms` unless the returned function is called before. Keeps no process alive. */
  timer(ms: number, onEnd: () => void): () => void;
}

/** Milliseconds: to load the module (0.1 to 0.7 s), for one document (0.2 s for 1,000 lines), and until an idle worker goes. */
export const limits = { start: 30_000, format: 10_000, idle: 300_000 } as const;

const problems = {
  start: 'The document is not formatted because the formatter did not start.',
  late: `The document is not formatted because the formatter needed more than ${limits.format / 1000} seconds.`,
  dead: 'The document is not formatted because the formatter stopped working; it starts anew next time.',
  ended: 'The document is not formatted because the formatter was stopped.',
} as const;

/**
 * A formatter that no document can hang or kill: every request has a time limit, and a worker that exceeds it or
 * traps is ended; the next request starts a new one. Nothing is started before the first request.
 */
export function superviseFormatter(host: FormatterHost): Formatter {
  let line: WorkerLine | undefined;
  let stopIdling = (): void => undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    stopIdling();
    line?.end();
    line = undefined;
  };
  const exchange = async (request: FormatRequest): Promise<FormatResult> => {
    stopIdling();
    const { outcome, worker } = await started();
    if (outcome !== 'ready') {
      end();
      return { problem: outcome === 'ended' ? problems.ended : problems.start };
    }
    worker.send(request);
    const report = await worker.next(limits.format);
    if (report.type === 'done') {
      stopIdling = host.timer(limits.idle, end);
      return report.result;
    }
    end();
    return { problem: report.type === 'ready' ? problems.dead : problems[report.type] };
  };
  const started = async (): Promise<{
    readonly outcome: HeardReport['type'];
    readonly worker: WorkerLine;
  }> => {
    if (line !== undefined) return { outcome: 'ready', worker: line };
    const worker = openLine(host);
    line = worker;
    return { outcome: (await worker.next(limits.start)).type, worker };
  };
  return {
    // One at a time: the time that a document waits for another one does not count against it.
    format: (text, layout) => {
      const result = last.then(() => exchange({ text, layout }));
      last = result;
      return result;
    },
    dispose: end,
  };
}

type HeardReport = FormatterReport | { readonly type: 'late' } | { readonly type: 'ended' };

interface WorkerLine extends FormatterWorker {
  /** The next report; `late` when none came within `ms`, `ended` when the line was closed. */
  next(ms: number): Promise<HeardReport>;
}

function openLine(host: FormatterHost): WorkerLine {
  const unread: HeardReport[] = [];
  let wake: ((report: HeardReport) => void) | undefined;
  const hear = (report: HeardReport): void => {
    if (wake === undefined) unread.push(report);
    else wake(report);
  };
  const worker = host.start(hear);
  return {
    send: (request) => {
      worker.send(request);
    },
    end: () => {
      worker.end();
      hear({ type: 'ended' });
    },
    next: (ms) =>
      new Promise((resolve) => {
        const settle = (report: HeardReport): void => {
          stop();
          wake = undefined;
          resolve(report);
        };
        const stop = host.timer(ms, () => {
          settle({ type: 'late' });
        });
        const early = unread.shift();
        if (early === undefined) wake = settle;
        else settle(early);
      }),
  };
}
