import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOG_EVENT_TYPES, logToText } from "#lib/domain/log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch, TouchKind } from "#lib/domain/touch.ts";
import { makeRecord, tell } from "./make-record.ts";

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

const event = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 90_000 }).map(minutesToIso),
  by: fc.constantFrom(null, "1", "gone"),
  type: fc.constantFrom(...LOG_EVENT_TYPES),
});

const record: fc.Arbitrary<RecordSnapshot> = fc
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

describe("every story", () => {
  it("binds each sentence to at least one touch and receipt", () => {
    fc.assert(
      fc.property(record, (snapshot) => {
        for (const sentence of tell(snapshot).sentences) {
          expect(sentence.touchIds.length).toBeGreaterThan(0);
          expect(sentence.receipts.length).toBeGreaterThan(0);
          expect(sentence.text).toMatch(/\p{L}/u);
        }
      }),
    );
  });

  it("tells every touch exactly once", () => {
    fc.assert(
      fc.property(record, (snapshot) => {
        const told = tell(snapshot).sentences.flatMap((sentence) => sentence.touchIds);
        expect(new Set(told).size).toBe(told.length);
        const touchIds = snapshot.touches.map((each) => each.id);
        expect(told.filter((id) => !id.startsWith("log:")).toSorted()).toEqual(touchIds.toSorted());
      }),
    );
  });

  it("never contradicts time: a later sentence holds no older touch", () => {
    fc.assert(
      fc.property(record, (snapshot) => {
        const atById = new Map(snapshot.touches.map((each) => [each.id, each.at]));
        const story = tell(snapshot);
        let newest = Number.NEGATIVE_INFINITY;
        for (const sentence of story.sentences.filter((each) => each.at !== null)) {
          const times = sentence.touchIds.flatMap((id) => {
            const at = atById.get(id);
            return at === undefined || at === null ? [] : [Date.parse(at)];
          });
          expect(Math.min(...times, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(newest);
          newest = Math.max(newest, ...times);
        }
        const dated = story.sentences.map((sentence) => sentence.at !== null);
        expect(dated.lastIndexOf(false)).toBeLessThan(
          dated.includes(true) ? dated.indexOf(true) : Number.POSITIVE_INFINITY,
        );
      }),
    );
  });

  it("is the same for the same input, in whatever order the touches come when their times differ", () => {
    fc.assert(
      fc.property(record, (snapshot) => {
        expect(tell(snapshot)).toEqual(tell(snapshot));
        const times = snapshot.touches.map((each) => each.at);
        fc.pre(new Set(times).size === times.length && !times.includes(null));
        fc.pre(times.every((at) => at?.startsWith("2026") === true));
        const turned = { ...snapshot, touches: snapshot.touches.toReversed() };
        expect(tell(turned).sentences).toEqual(tell(snapshot).sentences);
      }),
    );
  });

  it("leaves no template mark, no hidden character and no unbalanced isolate", () => {
    fc.assert(
      fc.property(record, (snapshot) => {
        const story = tell(snapshot);
        const texts = [
          ...story.summary,
          ...story.sentences.map((each) => each.text),
          ...story.alreadyTold.map((each) => each.text),
          ...story.missing.map((each) => each.text),
        ];
        for (const text of texts) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u202A-\u202E\0\u200B]/u);
          expect(text.split("\u2068").length).toBe(text.split("\u2069").length);
          expect(text).not.toMatch(/\{(?:thing|count|date|times|to|reason|campaign)\}/u);
          expect(text).not.toContain("undefined");
        }
      }),
    );
  });
});

function minutesToIso(minutes: number): string {
  return new Date(Date.UTC(2026, 8, 20) + minutes * 60_000).toISOString();
}
