import { attemptToText, textToAttempt } from "../domain/first-touch/learning/attempt-text.ts";
import type { Attempt } from "../domain/first-touch/learning/collect-attempts.ts";

/** What all keys of a connection begin with. */
export function attemptPrefix(connectionId: string): string {
  return `${encodeURIComponent(connectionId)} `;
}

/** The attempts of one record as keys of an index, which keeps equal ones only once: so they are numbered. */
export function toAttemptKeys(
  connectionId: string,
  attempts: readonly Attempt[],
): readonly string[] {
  return attempts.map(
    (attempt, index) => `${attemptPrefix(connectionId)}${index} ${attemptToText(attempt)}`,
  );
}

export function fromAttemptKey(key: string): Attempt | null {
  return textToAttempt(key.split(" ").slice(2).join(" "));
}
