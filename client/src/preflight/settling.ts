/** Calls `onEnd` after `ms`, unless the returned function is called before. */
type Timer = (ms: number, onEnd: () => void) => () => void;

export interface SettlingOptions<Answer> {
  readonly ask: (key: string) => Promise<Answer>;
  /** Takes the result over; `stale` when it is about an older state than the one that is there, so it is asked for again. */
  readonly take: (key: string, answer: Answer) => 'taken' | 'stale';
  readonly onFault: (key: string, fault: unknown) => void;
  readonly timer: Timer;
  /** Milliseconds before a stale result is asked for again. */
  readonly retryMs: number;
}

export interface Settling {
  /** Asks about `key` after `pauseMs` without a further call. */
  readonly soon: (key: string, pauseMs: number) => void;
  /** Asks no more, and ignores what comes of a question under way. */
  readonly drop: (key: string) => void;
  readonly dispose: () => void;
}

/** Questions about things that change while they are asked: each waits for a pause, and only the last one counts. */
export function createSettling<Answer>(options: SettlingOptions<Answer>): Settling {
  const { ask, take, onFault, timer, retryMs } = options;
  const stops = new Map<string, () => void>();
  const latest = new Map<string, object>();

  const question = async (key: string, token: object): Promise<void> => {
    try {
      const answer = await ask(key);
      if (latest.get(key) === token && take(key, answer) === 'stale') soon(key, retryMs);
    } catch (fault) {
      if (latest.get(key) === token) onFault(key, fault);
    }
  };
  const drop = (key: string): void => {
    stops.get(key)?.();
    stops.delete(key);
    latest.delete(key);
  };
  const soon = (key: string, pauseMs: number): void => {
    drop(key);
    const token = {};
    latest.set(key, token);
    stops.set(
      key,
      timer(pauseMs, () => {
        stops.delete(key);
        void question(key, token);
      }),
    );
  };
  return {
    soon,
    drop,
    dispose() {
      for (const key of [...latest.keys()]) drop(key);
    },
  };
}
