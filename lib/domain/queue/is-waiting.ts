import type { ClockFacts } from "../clock/clock.ts";

/** Whether somebody owes the buyer an answer: offered or taken, and nobody reached out in a way that counts. */
export function isWaiting({ status, relevantAt }: ClockFacts): boolean {
  if (relevantAt !== null) return false;
  return status === "offered" || status === "accepted" || status === "touched";
}
