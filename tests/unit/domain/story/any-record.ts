import fc from "fast-check";
import { LOG_EVENT_TYPES, logToText } from "#lib/domain/log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch, TouchKind } from "#lib/domain/touch.ts";
import { makeRecord } from "./make-record.ts";

const KINDS: readonly [TouchKind, ...TouchKind[]] = [
  "page-view",
  "first-seen",
  "form-submission",
  "content-download",
  "demo-request",
  "pricing-request",
  "event-attendance",
  "ad-click",
  "email-received",
  "email-sent",
  "email-opened",
  "email-clicked",
  "call",
  "meeting",
  "chat",
  "introduction",
  "task",
  "note",
  "stage-change",
  "handoff-event",
];

/** Minutes of about two months, so that ties, same days and long gaps all occur; and dates that are none. */
const moment = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 90_000 }).map(minutesToIso) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("1970-01-01T00:00:00Z", "soon", "9999-01-01T00:00:00Z") },
);

const words = fc.oneof(
  fc.constant(null),
  fc.constantFrom("We use SAP. Does it fit?", "هل تدعمون العربية؟", "ok", "“quoted words here”"),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const touch = fc.record({
  at: moment,
  actor: fc.constantFrom("buyer" as const, "us" as const, "system" as const),
  kind: fc.constantFrom(...KINDS),
  asset: fc.oneof(
    fc.constant(null),
    fc.constantFrom("Pricing page", "SAP guide", "x: y page"),
    words,
  ),
  campaign: fc.constantFrom(null, "Q4", "Autumn"),
  count: fc.constantFrom(1, 1, 1, 2, 14, 0, -3, Number.NaN),
  words,
  ownerId: fc.constantFrom(null, "1", "2", "gone"),
});

const event = fc.record(
  {
    id: fc.uuid(),
    at: fc.integer({ min: 0, max: 90_000 }).map(minutesToIso),
    by: fc.constantFrom(null, "1", "gone"),
    type: fc.constantFrom(...LOG_EVENT_TYPES),
    to: fc.constantFrom("1", "2", "gone"),
    outcome: fc.constantFrom("opportunity", "unheard-of"),
    reason: fc.constantFrom("wrong-role", "unheard-of"),
    words: fc.constantFrom("Call: left a message", "Chat:", "Introduction: by خالد", "E-mail: hi"),
    facts: fc.record(
      {
        introducer: fc.constantFrom("Khalid", "خالد"),
        problem: fc.constantFrom("Wants to stop typing", "نطبع كل دفعة مرتين", "n/a"),
        market: fc.constantFrom("local", "entering-market", "opening in Jeddah"),
        nextStep: fc.constantFrom("credentials pack", "اجتماع"),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["id", "at", "by", "type"] },
);

/** Records with touches and events of all kinds, in any order and state of repair. */
export const anyRecord: fc.Arbitrary<RecordSnapshot> = fc
  .record({
    touches: fc.array(touch, { maxLength: 40 }),
    events: fc.array(event, { maxLength: 8 }),
    unread: fc.array(fc.constantFrom("{broken", '{"v":2}'), { maxLength: 2 }),
  })
  .map(({ touches, events, unread }) =>
    makeRecord({
      touches: touches.map((parts, index): Touch => {
        const id = `t${index}`;
        return { ...parts, id, receipt: { label: "x", url: null, evidence: id } };
      }),
      handoff: { log: logToText({ events, unread }) },
    }),
  );

function minutesToIso(minutes: number): string {
  return new Date(Date.UTC(2026, 8, 20) + minutes * 60_000).toISOString();
}
