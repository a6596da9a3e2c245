import type { HandoffNote } from "../note/note.ts";
import type { Brief, Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { Calendar } from "../story/calendar.ts";
import { createCalendar } from "../story/calendar.ts";
import { collectSteps } from "../story/collect-steps.ts";
import { findTrigger } from "../story/find-trigger.ts";
import type { Step } from "../story/step.ts";
import type { Story } from "../story/story.ts";

export interface FirstTouchInput {
  readonly snapshot: RecordSnapshot;
  readonly story: Story;
  /** The note as it stands, also when it is not saved yet. */
  readonly note: HandoffNote;
  readonly playbook: Playbook;
}

/** The buyer's own steps, read once for everything that looks for an angle. */
export interface FirstTouchContext extends FirstTouchInput {
  readonly calendar: Calendar;
  /** All that happened, undated first, then oldest first. */
  readonly steps: readonly Step[];
  /** Those of the buyer's that are not still to come, in the same order. */
  readonly buyerSteps: readonly Step[];
  readonly trigger: Step | null;
}

/** `now` is ISO 8601. Days are counted in UTC: an angle needs "nine days ago", not a date. */
export function readContext(input: FirstTouchInput & { readonly now: string }): FirstTouchContext {
  const calendar = createCalendar({ now: input.now, locale: "en-GB", timeZone: "UTC" });
  const { dated, undated } = collectSteps(input.snapshot, calendar);
  const steps = [...undated, ...dated];
  return {
    ...input,
    calendar,
    steps,
    buyerSteps: steps.filter((step) => step.voice === "buyer" && !step.planned),
    trigger: findTrigger(dated, undated),
  };
}

export function findBrief(playbook: Playbook, briefId: string | null): Brief | null {
  return playbook.briefs.find((brief) => brief.id === briefId) ?? null;
}
