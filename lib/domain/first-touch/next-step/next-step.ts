import type { LeadType } from "../../playbook/schema.ts";
import type { Ground } from "../angle.ts";
import type { FirstTouchContext } from "../first-touch-context.ts";

/** What can come next (R-DQ-21): three ways to reach somebody, and three reasons not to yet. */
export type StepKind = "call" | "email" | "chat" | "research" | "nurture" | "disqualify";

export interface NextStep {
  readonly step: StepKind;
  readonly heading: string;
  /** What speaks for it, the deciding ground first, then what speaks against it. */
  readonly because: readonly Ground[];
}

/** What one rule finds: a step and its grounds, the deciding one first. */
export interface Sign {
  readonly step: StepKind;
  /** Shows a way that would do as well, so that another way is not against it. */
  readonly isMild?: true;
  readonly grounds: readonly [Ground, ...(readonly Ground[])];
}

/** Looks for one thing that decides about the next step; null where the record says nothing about it. */
export type StepRule = (context: StepContext) => Sign | null;

export interface StepContext extends FirstTouchContext {
  /** As the record says it, else as the trigger shows it; null when neither does. */
  readonly leadType: LeadType | null;
  readonly reach: Readonly<Record<"call" | "email" | "chat", boolean>>;
}
