/**
 * One result of a check. `blocks` keeps a note from being handed off or a draft from being called
 * ready; `improve` is advice.
 */
export interface Finding<Field extends string = string> {
  /** Stable within one check: rule and field. */
  readonly id: string;
  readonly field: Field;
  readonly rule: string;
  readonly severity: "blocks" | "improve";
  /** What is wrong and why it matters, one sentence, no blame. */
  readonly message: string;
  /** A one-press repair, where the answer is known. */
  readonly fix: Fix | null;
}

export interface Fix {
  /** The button: "Use the integrations page". */
  readonly label: string;
  /** What the field becomes. */
  readonly value: string;
}
