import fc from "fast-check";
import { NOTE_FIELDS } from "#lib/domain/note/note.ts";

const words = fc
  .array(fc.constantFrom("buyer", "asked", "pricing", "عرض", "Riyadh", "ERP"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => `Agreed: ${all.join(" ")}`);
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const idOf = ({ id }: { readonly id: string }) => id;

const responseWindow = fc.oneof(
  fc.constant({ kind: "same-day" }),
  fc.record({ kind: fc.constant("working-hours"), hours: fc.constantFrom(0.5, 1, 8, 24, 48) }),
  fc.record({ kind: fc.constant("working-days"), days: fc.integer({ min: 1, max: 60 }) }),
);

const leadType = fc.record({
  id: fc.oneof(id, fc.constantFrom("demo-request", "event")),
  label: words,
  trigger: words,
  triage: fc.constantFrom("immediate-follow-up", "nurture", "disqualify", "research-first"),
  responseWindow,
  promise: words,
});

const outcomes = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("accepted", "recycled", "opportunity", "nurture", "no-response"),
    label: words,
    meaning: words,
  }),
  { selector: idOf },
);

const reasonOfOne = fc.record({
  id,
  label: words,
  parent: fc.constant(null),
  evidence: fc.option(words),
  asksFor: fc.subarray(["recycle-until", "follow-up-attempts"]),
});

/** Documents as the first format had them, and as they passed its own check. */
export const formatOneDocument = fc.record({
  format: fc.constant(1),
  id,
  version: fc.constantFrom("1.0.0", "12.3.4"),
  name: words,
  origin: fc.constantFrom("shipped", "team"),
  signedBy: fc.record({ marketing: fc.option(words), sales: fc.option(words) }),
  reviewBy: fc.constantFrom(null, "2026-12-31"),
  calendar: fc.constant({
    timeZone: "Asia/Riyadh",
    workingDays: [7, 1, 2, 3, 4],
    opens: "09:00",
    closes: "17:30",
  }),
  leadTypes: fc.uniqueArray(leadType, { selector: idOf, minLength: 1, maxLength: 30 }),
  noteFields: fc
    .tuple(
      fc.shuffledSubarray([...NOTE_FIELDS], { minLength: NOTE_FIELDS.length }),
      fc.infiniteStream(fc.tuple(words, words, fc.boolean())),
    )
    .map(([fields, said]) =>
      fields.map((field) => {
        const [label, hint, required] = said.next().value;
        return { field, label, hint, required };
      }),
    ),
  outcomes: outcomes.map((all) => [
    { id: "rejected", label: "Rejected", meaning: "Should not have come" },
    ...all,
  ]),
  reasons: fc
    .uniqueArray(reasonOfOne, { selector: idOf, minLength: 1, maxLength: 60 })
    .map((reasons) => reasons.map((reason) => ({ ...reason, outcomes: ["rejected"] }))),
  followUpAttempts: fc.integer({ min: 1, max: 20 }),
  briefs: fc.constant([]),
});
