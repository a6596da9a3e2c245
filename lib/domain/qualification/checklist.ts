import { toHandoffStatus } from "../handoff/status.ts";
import { type LogEvent, parseLog } from "../log.ts";
import type { Playbook, Side } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";

export const CHECKLIST_ANSWERS = ["yes", "no", "unknown"] as const;

export type ChecklistAnswer = (typeof CHECKLIST_ANSWERS)[number];

/** Answers by the id of the checklist's item. */
export type ChecklistAnswers = Readonly<Record<string, ChecklistAnswer>>;

/** One side's word about one item. */
export interface Tick {
  readonly answer: ChecklistAnswer;
  /** ISO 8601 UTC */
  readonly at: string;
  /** Owner id. */
  readonly by: string | null;
}

/** One item with what marketing claimed and what sales could confirm (R-DQ-25, R-DQ-29). */
export interface ChecklistLine {
  readonly id: string;
  readonly label: string;
  readonly asks: string;
  readonly marketing: Tick | null;
  readonly sales: Tick | null;
  /** Set where the two do not say the same, in words. */
  readonly contradiction: string | null;
}

/** The checklist of a record as its log tells it: of each side and item the newest answer stands. */
export function readChecklist(
  playbook: Playbook,
  snapshot: RecordSnapshot,
): readonly ChecklistLine[] {
  const events = parseLog(snapshot.handoff.log).events.filter(({ type }) => type === "qualified");
  return playbook.qualification.checklist.map(({ id, label, asks }) => {
    const marketing = newestTick(events, "marketing", id);
    const sales = newestTick(events, "sales", id);
    return {
      id,
      label,
      asks,
      marketing,
      sales,
      contradiction: contradict(label, marketing, sales),
    };
  });
}

/** Answers of one side as they stand; items that nobody answered are left out. */
export function answersOf(lines: readonly ChecklistLine[], side: Side): ChecklistAnswers {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const tick = line[side];
      return tick === null ? [] : [[line.id, tick.answer]];
    }),
  );
}

/**
 * Whose turn the checklist is: marketing's before the lead is handed off, sales' from then on. In the
 * second handoff both sides of the table are sales.
 */
export function checklistSide({ handoff }: RecordSnapshot): Side {
  if (handoff.stage === "sdr-to-ae") return "sales";
  const status = toHandoffStatus(handoff.status);
  return status === null || BEFORE_HANDOFF.has(status) ? "marketing" : "sales";
}

const BEFORE_HANDOFF: ReadonlySet<string> = new Set(["draft", "ready", "rejected", "recycled"]);

/** Reads one answer; null for anything else. */
export function toChecklistAnswer(text: string | undefined): ChecklistAnswer | null {
  return CHECKLIST_ANSWERS.find((answer) => answer === text) ?? null;
}

function newestTick(events: readonly LogEvent[], side: Side, item: string): Tick | null {
  const event = events.findLast(
    (each) => each.side === side && toChecklistAnswer(each.answers?.[item]) !== null,
  );
  const answer = toChecklistAnswer(event?.answers?.[item]);
  return event === undefined || answer === null ? null : { answer, at: event.at, by: event.by };
}

function contradict(label: string, marketing: Tick | null, sales: Tick | null): string | null {
  const item = label.toLowerCase();
  if (marketing?.answer === "yes" && sales?.answer === "no")
    return `Marketing claimed ${item}; sales could not confirm it.`;
  if (marketing?.answer === "no" && sales?.answer === "yes")
    return `Marketing had not found ${item}; sales confirmed it.`;
  return null;
}
