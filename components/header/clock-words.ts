import { duration } from "#components/ui/format-time.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";

const SOON_MS = 2 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

export interface ClockWords {
  readonly text: string;
  readonly tone: "calm" | "soon" | "overdue";
}

/** How long the owner still has, while the handoff is open; null when no clock runs. */
export function clockWords(handoff: HandoffValues, now: number, locale: string): ClockWords | null {
  const status = toHandoffStatus(handoff.status);
  if (status !== "offered" && status !== "accepted") return null;
  const due = Date.parse(handoff.dueAt ?? "");
  if (Number.isNaN(due)) return null;
  const left = due - now;
  if (left <= -MINUTE_MS) return { text: `Overdue by ${duration(left, locale)}`, tone: "overdue" };
  if (left < MINUTE_MS) return { text: "Due now", tone: "overdue" };
  return { text: `Due in ${duration(left, locale)}`, tone: left <= SOON_MS ? "soon" : "calm" };
}
