import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch, TouchKind } from "#lib/domain/touch.ts";
import { busyRecord, textOf } from "../notes/notes.ts";

/** A record with so many touches over a year, of every kind that CRMs deliver; every fifth has words. */
export function longHistory(touches: number): RecordSnapshot {
  return {
    ...busyRecord(),
    touches: Array.from({ length: touches }, (_, index) => touch(index, touches)),
  };
}

function touch(index: number, touches: number): Touch {
  const kind = KINDS[index % KINDS.length] ?? "page-view";
  const ours = OURS.has(kind);
  return {
    id: `touch-${index}`,
    at: new Date(YEAR_BEGAN + Math.floor((index * YEAR_MS) / touches)).toISOString(),
    actor: ours ? "us" : "buyer",
    kind,
    asset: `${NAMES[index % NAMES.length]} page`,
    campaign: index % 40 === 0 ? `Campaign ${index}` : null,
    count: 1,
    words: index % 5 === 0 ? textOf(300) : null,
    ownerId: ours ? "71" : null,
    receipt: { label: `Receipt ${index}`, url: null, evidence: `receipt-${index}` },
  };
}

const YEAR_BEGAN = Date.UTC(2025, 10, 20);
const YEAR_MS = 364 * 86_400_000;
const NAMES = ["Pricing", "Integrations", "Security", "Customers", "Dispatch board", "Returns"];
const OURS: ReadonlySet<TouchKind> = new Set(["email-sent", "call", "meeting", "note", "task"]);
const KINDS: readonly TouchKind[] = [
  "page-view",
  "page-view",
  "email-opened",
  "page-view",
  "content-download",
  "email-sent",
  "email-received",
  "page-view",
  "call",
  "form-submission",
  "note",
  "page-view",
  "stage-change",
  "meeting",
];
