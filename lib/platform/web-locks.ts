import type { LocksPort } from "../sync/ports.ts";

/**
 * Web Locks, shared by the worker and every page of the extension, and let go when their holder dies.
 * Somebody who comes while the lock is held waits; a third one goes away, since the one that waits
 * will see everything that the third could have seen.
 */
export function createWebLocks(locks: LockManager): LocksPort {
  return {
    exclusively: async (name, work) => {
      const { pending } = await locks.query();
      if (pending?.some((request) => request.name === name)) return null;
      return await locks.request(name, work);
    },
  };
}
