import { monotonicFactory } from "ulid";

/** A maker of ULIDs that keep their order even within one millisecond. */
export function createIdMaker(): () => string {
  const next = monotonicFactory();
  return () => next();
}
