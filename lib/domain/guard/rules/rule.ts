import type { Finding, Fix } from "../../finding.ts";
import type { Angle, Draft } from "../../first-touch/angle.ts";
import type { FirstTouchInput } from "../../first-touch/first-touch-context.ts";
import type { Continuity } from "../continuity.ts";
import type { Known } from "../known.ts";
import type { OwnDraft } from "../own-draft.ts";
import type { ReadDraft } from "../read-draft.ts";

export type DraftField = "subject" | "body";
export type DraftFinding = Finding<DraftField>;

/** What does not change while a draft is being written: prepared once for a record and an angle. */
export interface Prepared extends FirstTouchInput {
  readonly angle: Angle | null;
  readonly channel: "email" | "chat";
  readonly continuity: Continuity;
  readonly known: Known;
  /** What our own draft would open with and ask, for repairs. */
  readonly own: OwnDraft;
}

/** What a rule may look at. `angle` is null when the draft was written without one. */
export interface DraftCheck extends Prepared {
  readonly draft: Draft;
  readonly read: ReadDraft;
}

/** What a rule found, with the repairs it would propose, the best first. */
export interface Fault {
  readonly field: DraftField;
  readonly rule: string;
  readonly severity: DraftFinding["severity"];
  readonly message: string;
  /** Asked for only when somebody will see it: a repair is tried out before it is offered. */
  readonly fixes?: () => readonly Fix[];
}

/** One rule of the check: what is wrong, or nothing; at most one fault a field. */
export type DraftRule = (check: DraftCheck) => readonly Fault[];
