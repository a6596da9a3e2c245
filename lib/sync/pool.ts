/** Runs tasks side by side, at most so many at once; a task may add more. */
export interface Pool {
  readonly add: (task: () => Promise<void>) => void;
  /** Fulfilled when nothing runs or waits. Rejects with the first error, once all that ran has ended. */
  readonly idle: () => Promise<void>;
}

export function createPool(atOnce: number): Pool {
  const waiting: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];
  let running = 0;
  let tellIdle: () => void = () => undefined;

  const isIdle = (): boolean => running === 0 && (waiting.length === 0 || errors.length > 0);

  const pump = (): void => {
    while (running < atOnce && errors.length === 0) {
      const task = waiting.shift();
      if (task === undefined) break;
      running += 1;
      void run(task);
    }
    if (isIdle()) tellIdle();
  };

  const run = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      errors.push(error);
    }
    running -= 1;
    pump();
  };

  return {
    add: (task) => {
      waiting.push(task);
      pump();
    },
    idle: async () => {
      if (!isIdle()) {
        await new Promise<void>((resolve) => {
          tellIdle = resolve;
        });
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
