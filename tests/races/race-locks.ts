import type { LocksPort } from "#lib/sync/ports.ts";
import type { Life, Stage } from "./stage.ts";

/** Locks like the browser's: whoever comes while one is held waits, a third one goes away. */
export interface RaceLocks {
  readonly of: (life: Life) => LocksPort;
  /** Lets go everything that a life held or waited for, as the browser does when its holder dies. */
  readonly letGo: (life: Life) => void;
}

interface Request {
  readonly life: Life;
  readonly grant: () => void;
}

interface Lock {
  holder: Request | null;
  waiting: readonly Request[];
}

export function createRaceLocks(stage: Stage): RaceLocks {
  const locks = new Map<string, Lock>();

  const grantNext = (lock: Lock): void => {
    const [next, ...rest] = lock.waiting;
    lock.waiting = rest;
    lock.holder = next ?? null;
    next?.grant();
  };

  return {
    of: (life) => ({
      exclusively: async (name, work) => {
        await stage.turn(life, `asks for ${name}`);
        const lock = locks.get(name) ?? { holder: null, waiting: [] };
        locks.set(name, lock);
        if (lock.waiting.length > 0) return null;
        const granted = Promise.withResolvers<void>();
        const request: Request = { life, grant: granted.resolve };
        lock.waiting = [request];
        if (lock.holder === null) grantNext(lock);
        await granted.promise;
        try {
          await stage.turn(life, `has ${name}`);
          return await work();
        } finally {
          if (lock.holder === request) grantNext(lock);
        }
      },
    }),
    letGo: (life) => {
      for (const lock of locks.values()) {
        lock.waiting = lock.waiting.filter((request) => request.life !== life);
        if (lock.holder?.life === life) grantNext(lock);
      }
    },
  };
}
