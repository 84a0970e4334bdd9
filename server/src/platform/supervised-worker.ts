/** `ready`: loaded, accepts requests. `done`: the result of the current request. `dead`: crashed or trapped. */
export type WorkerReport<Answer> =
  { readonly type: 'ready' } | { readonly type: 'done'; readonly answer: Answer } | { readonly type: 'dead' };

interface RunningWorker<Request> {
  send(request: Request): void;
  /** Ends the worker, whatever it is doing. */
  end(): void;
}

/** What a platform provides. */
export interface WorkerHost<Request, Answer> {
  /** Starts a worker; its reports arrive after `start` has returned. */
  start(report: (report: WorkerReport<Answer>) => void): RunningWorker<Request>;
  /** Calls `onEnd` once after `ms` unless the returned function is called first. Doesn't keep the process alive. */
  timer(ms: number, onEnd: () => void): () => void;
}

/** Milliseconds: to load a worker, for one request, and until an idle worker is ended. */
export interface WorkerLimits {
  readonly start: number;
  readonly request: number;
  readonly idle: number;
}

/** Why there is no result: not started, too late, crashed, or ended from outside. */
export type WorkerFailure = 'start' | 'late' | 'dead' | 'ended';

export interface SupervisedWorker<Request, Answer> {
  /** Never rejects. Requests are handled one at a time, in order. */
  ask(request: Request): Promise<{ readonly answer: Answer } | { readonly failure: WorkerFailure }>;
  /** Ends the worker to free its memory; a later request starts a new one. */
  end(): void;
}

/**
 * A worker that no request can hang or crash for good: every request has a time limit, and a worker that exceeds it
 * or crashes is ended; the next request starts a new one. Nothing starts before the first request.
 */
export function superviseWorker<Request, Answer>(
  host: WorkerHost<Request, Answer>,
  limits: WorkerLimits,
): SupervisedWorker<Request, Answer> {
  let line: WorkerLine<Request, Answer> | undefined;
  let stopIdling = (): void => undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    stopIdling();
    line?.end();
    line = undefined;
  };
  const fail = (failure: WorkerFailure) => {
    end();
    return { failure };
  };
  const exchange = async (request: Request) => {
    stopIdling();
    if (line === undefined) {
      line = openLine(host);
      const { type } = await line.next(limits.start);
      if (type !== 'ready') return fail(type === 'ended' ? 'ended' : 'start');
    }
    line.send(request);
    const report = await line.next(limits.request);
    if (report.type !== 'done') return fail(report.type === 'ready' ? 'dead' : report.type);
    stopIdling = host.timer(limits.idle, end);
    return { answer: report.answer };
  };
  return {
    // Time spent waiting for another request doesn't count.
    ask: (request) => {
      const result = last.then(() => exchange(request));
      last = result;
      return result;
    },
    end,
  };
}

type HeardReport<Answer> = WorkerReport<Answer> | { readonly type: 'late' } | { readonly type: 'ended' };

interface WorkerLine<Request, Answer> extends RunningWorker<Request> {
  /** The next report; `late` if none arrives within `ms`, `ended` if the worker was ended. */
  next(ms: number): Promise<HeardReport<Answer>>;
}

function openLine<Request, Answer>(host: WorkerHost<Request, Answer>): WorkerLine<Request, Answer> {
  const unread: HeardReport<Answer>[] = [];
  let wake: ((report: HeardReport<Answer>) => void) | undefined;
  const hear = (report: HeardReport<Answer>): void => {
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
        const settle = (report: HeardReport<Answer>): void => {
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
