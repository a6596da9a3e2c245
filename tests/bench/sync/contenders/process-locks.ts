import type { LocksPort } from "#lib/sync/ports.ts";

/**
 * The browser's locks as one process sees them: they end with it. Somebody who comes while a lock is held
 * waits; a third one goes away.
 */
export function createProcessLocks(): LocksPort {
  const lines = new Map<string, { holders: number; last: Promise<unknown> }>();
  return {
    exclusively: async (name, work) => {
      const line = lines.get(name) ?? { holders: 0, last: Promise.resolve() };
      lines.set(name, line);
      if (line.holders >= 2) return null;
      line.holders += 1;
      const mine = line.last.then(work).finally(() => {
        line.holders -= 1;
      });
      line.last = mine.catch(() => undefined);
      return mine;
    },
  };
}
