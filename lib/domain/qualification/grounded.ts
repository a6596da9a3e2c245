import type { Receipt } from "../touch.ts";

/** What one rule of qualification comes to. `open`: the playbook leaves this side to be filled. */
export type RuleState = "met" | "not-met" | "unknown" | "open";

/** One rule with its ground: what the record shows, in words, and where it stands. */
export interface Grounded {
  readonly id: string;
  readonly label: string;
  readonly weight: "must" | "should";
  readonly state: RuleState;
  /** A sentence. */
  readonly ground: string;
  /** Null where nothing is on record. */
  readonly receipt: Receipt | null;
}
