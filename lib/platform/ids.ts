import { decodeTime, monotonicFactory } from "ulid";

/** A maker of ULIDs that keep their order even within one millisecond. */
export function createIdMaker(): () => string {
  const next = monotonicFactory();
  return () => next();
}

/** When an id was made, in epoch milliseconds by the clock of the device that made it. */
export function timeOfId(id: string): number {
  return decodeTime(id);
}
