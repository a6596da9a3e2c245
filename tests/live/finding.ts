import type { Outcome } from "#lib/domain/failure.ts";

/** What a check found wrong, in a sentence for whoever runs it. Anything else that is thrown is a bug. */
export class Finding extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Finding";
  }
}

/** Somebody pressed Ctrl+C: no further check begins, what was made is removed. */
export class Interrupted extends Error {
  constructor() {
    super("Stopped before the end.");
    this.name = "Interrupted";
  }
}

/** The value of an outcome that has to be a success here. */
export function expectOk<Value>(what: string, outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Finding(`${what} failed: ${JSON.stringify(outcome.failure)}`);
}

export function expectThat(holds: boolean, sentence: string): void {
  if (!holds) throw new Finding(sentence);
}
