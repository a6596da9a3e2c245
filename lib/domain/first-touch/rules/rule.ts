import type { Finding } from "../../finding.ts";
import type { Angle, Draft } from "../angle.ts";
import type { FirstTouchInput } from "../first-touch-context.ts";
import type { ReadDraft } from "../read-draft.ts";

export type DraftFinding = Finding<"subject" | "body">;

/** What a rule may look at. `angle` is null when the draft was written without one. */
export interface DraftCheck extends FirstTouchInput {
  readonly draft: Draft;
  readonly read: ReadDraft;
  readonly angle: Angle | null;
}

/** One rule of the check: what is wrong, or nothing. */
export type DraftRule = (check: DraftCheck) => readonly DraftFinding[];

/** A finding whose id follows from rule and field. */
export function toFinding(
  parts: Omit<DraftFinding, "id" | "fix"> & { readonly fix?: DraftFinding["fix"] },
): DraftFinding {
  return { ...parts, id: `${parts.rule}-${parts.field}`, fix: parts.fix ?? null };
}
