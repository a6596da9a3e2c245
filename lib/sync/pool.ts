/** Runs tasks side by side, at most so many at once; a task may add more. */
export interface Pool {
  readonly add: (task: () => Promise<void>) => void;
  /** Fulfilled when nothing runs or waits; rejects with the first error, after all that ran have ended. */
  readonly idle: () => Promise<void>;
}

export function createPool(atOnce: number): Pool {
  const waiting: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];
  let running = 0;
  let idle = Promise.withResolvers<void>();

  const pump = (): void => {
    while (running < atOnce && errors.length === 0) {
      const task = waiting.shift();
      if (task === undefined) break;
      running += 1;
      task()
        .catch((error: unknown) => errors.push(error))
        .finally(() => {
          running -= 1;
          pump();
        });
    }
    if (running > 0) return;
    if (errors.length > 0) idle.reject(errors[0]);
    else if (waiting.length === 0) idle.resolve();
  };

  return {
    add: (task) => {
      waiting.push(task);
      pump();
    },
    idle: async () => {
      if (running === 0 && waiting.length === 0 && errors.length === 0) return;
      await idle.promise.finally(() => {
        idle = Promise.withResolvers<void>();
      });
    },
  };
}
