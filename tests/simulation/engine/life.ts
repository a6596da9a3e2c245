/** Thrown by nothing and answered to nobody: what a dead worker waited for never comes. */
const NEVER = new Promise<never>(() => undefined);

/** The life of one worker: it can end at any moment at which the worker waits for something outside. */
export interface Life {
  /** Waits for something outside; never comes back when the worker has died before or meanwhile. */
  readonly wait: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Answers for the worker what `activity` came to; null when it died over it. */
  readonly live: (activity: () => Promise<void>) => Promise<"done" | "died">;
  /** Dies at the nth moment from now, before or after what it waits for has happened. */
  readonly dieAfter: (moments: number) => void;
  readonly isOver: () => boolean;
}

export function createLife(): Life {
  const death = Promise.withResolvers<"died">();
  const underWay = new Set<Promise<unknown>>();
  let momentsLeft = Number.POSITIVE_INFINITY;

  const isDeadNow = (): boolean => {
    momentsLeft -= 1;
    if (momentsLeft > 0) return false;
    death.resolve("died");
    return true;
  };

  return {
    wait: async (work) => {
      if (isDeadNow()) return NEVER;
      const working = work();
      underWay.add(working);
      // What has left goes on without the worker; nobody hears of its end.
      const settled = await working.then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error;
        },
      );
      underWay.delete(working);
      return isDeadNow() ? NEVER : settled();
    },
    live: async (activity) => {
      const ended = await Promise.race([activity().then(() => "done" as const), death.promise]);
      if (ended === "died") await Promise.allSettled([...underWay]);
      return ended;
    },
    dieAfter: (moments) => {
      momentsLeft = Math.min(momentsLeft, moments);
    },
    isOver: () => momentsLeft <= 0,
  };
}

/** A port whose every call is a moment at which the worker can die. */
export function mortal<Port extends object>(port: Port, life: Life): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]) =>
        life.wait(async () => Reflect.apply(member, target, [...args]));
    },
  });
}
