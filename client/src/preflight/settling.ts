/** Calls `onEnd` after `ms`, unless the returned function is called before. */
type Timer = (ms: number, onEnd: () => void) => () => void;

export interface SettlingOptions<Answer> {
  readonly ask: (key: string) => Promise<Answer>;
  /** Accepts a result; `stale` if it describes an older state, so the question is asked again. */
  readonly take: (key: string, answer: Answer) => 'taken' | 'stale';
  readonly onFault: (key: string, fault: unknown) => void;
  readonly timer: Timer;
  /** Milliseconds before a stale result is asked for again. */
  readonly retryMs: number;
}

export interface Settling {
  /** Asks about `key` once `pauseMs` have passed without another call. */
  readonly soon: (key: string, pauseMs: number) => void;
  /** Stops asking and ignores the result of a pending question. */
  readonly drop: (key: string) => void;
  readonly dispose: () => void;
}

/** Debounces questions about things that change meanwhile: only the result of the last question counts. */
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
