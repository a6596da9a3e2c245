import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Angle, Ground } from "#lib/domain/first-touch/angle.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { TouchKind } from "#lib/domain/touch.ts";
import { makeBareRecord, makeRecord, makeTouch } from "../story/make-record.ts";
import { suggestFor } from "./ranking-leads.ts";

const ASSETS = [
  "Integrations page",
  "Pricing page",
  "Implementation checklist",
  "Security whitepaper",
  "Vision 2030 guide",
  "About us",
  null,
];
const WORDS = [
  "Orders are typed twice between SAP and the portal.",
  "How much does it cost for 40 users?",
  "We need ISO 27001 for the tender.",
  "نحتاج عرض سعر قبل نهاية الشهر",
  "Our leads go cold and nobody calls.",
  "Hello there",
  null,
];
const KINDS: readonly TouchKind[] = [
  "page-view",
  "content-download",
  "form-submission",
  "demo-request",
  "pricing-request",
  "event-attendance",
  "email-received",
];
const touches = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      day: fc.integer({ min: 1, max: 20 }),
      asset: fc.constantFrom(...ASSETS),
      words: fc.constantFrom(...WORDS),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ kind, day, asset, words }, index) =>
      makeTouch(kind, `11-${String(day).padStart(2, "0")} 09:${String(index).padStart(2, "0")}`, {
        id: `touch-${index}`,
        asset,
        words: kind === "page-view" ? null : words,
      }),
    ),
  );
const record = fc
  .record({ touches, jobTitle: fc.constantFrom(null, "CFO", "IT architect", "Head of Sales") })
  .map(({ touches, jobTitle }) =>
    jobTitle === null ? makeBareRecord({ touches }) : makeRecord({ touches, jobTitle }),
  );
const note = fc.record({
  problem: fc.constantFrom("", "Reports are put together by hand in Excel", "n/a"),
  readiness: fc.constantFrom("", "Active", "Not known yet"),
});

const angles = (
  snapshot: RecordSnapshot,
  given: { note?: Partial<HandoffNote>; playbook?: typeof DEFAULT_PLAYBOOK } = {},
): readonly Angle[] => {
  const suggestion = suggestFor(snapshot, { playbook: DEFAULT_PLAYBOOK, ...given });
  return suggestion.type === "angles" ? suggestion.angles : [];
};

/** Whether what a ground names is there, and says what the ground quotes of it. */
function isHeld(
  { source, text }: Ground,
  snapshot: RecordSnapshot,
  noted: Pick<HandoffNote, "problem" | "readiness">,
): boolean {
  const quote = TIE.test(text) ? "" : (/: “\u2068?([^”\u2069]+)\u2069?”$/u.exec(text)?.[1] ?? "");
  switch (source.type) {
    case "touch": {
      const touch = snapshot.touches.find(({ id }) => id === source.touchId);
      return touch !== undefined && (touch.words ?? "").includes(quote);
    }
    case "brief":
      return DEFAULT_PLAYBOOK.briefs.some(({ id }) => id === source.briefId);
    case "note":
      return new Map(Object.entries(noted)).get(source.field)?.includes(quote) === true;
    case "record":
      return source.part !== "jobTitle" || text.includes(snapshot.jobTitle ?? "?");
    case "outcomes":
      return false;
  }
}

/** Without the reason that only places an angle beside another. */
const TIE = /^(?:As strong as|Put before) “/u;

describe("angles for any record", () => {
  it("stand on grounds that the record, the note or the playbook really hold", () => {
    fc.assert(
      fc.property(record, note, (snapshot, noted) => {
        for (const { because } of angles(snapshot, { note: noted })) {
          expect(because.length).toBeGreaterThan(0);
          expect(because.filter((ground) => !isHeld(ground, snapshot, noted))).toEqual([]);
        }
      }),
    );
  });

  it("are at most three and none of them twice", () => {
    fc.assert(
      fc.property(record, note, (snapshot, noted) => {
        const ids = angles(snapshot, { note: noted }).map(({ id }) => id);
        expect(ids.length).toBeLessThanOrEqual(3);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("do not depend on the order of the touches", () => {
    fc.assert(
      fc.property(record, note, (snapshot, noted) => {
        const turned = { ...snapshot, touches: snapshot.touches.toReversed() };
        expect(angles(turned, { note: noted })).toEqual(angles(snapshot, { note: noted }));
      }),
    );
  });

  it("do not depend on the order of the briefs, but for ties that are said", () => {
    fc.assert(
      fc.property(record, note, (snapshot, noted) => {
        const turned = {
          ...DEFAULT_PLAYBOOK,
          briefs: DEFAULT_PLAYBOOK.briefs
            .map((brief) => ({ ...brief, angles: brief.angles?.toReversed() ?? [] }))
            .toReversed(),
        };
        const one = angles(snapshot, { note: noted });
        const other = angles(snapshot, { note: noted, playbook: turned });
        const isTied = [...one, ...other].some(({ because }) =>
          because.some(({ text }) => TIE.test(text)),
        );
        if (!isTied) expect(other).toEqual(one);
      }),
    );
  });

  it("carry nothing but the buyer's deeds and words: a title, a market or a page of nobody's give none", () => {
    fc.assert(
      fc.property(fc.constantFrom("CFO", "Head of Operations", "مدير المالية"), (jobTitle) => {
        expect(suggestFor(makeRecord({ jobTitle, country: "Saudi Arabia" })).type).toBe("too-thin");
      }),
    );
  });
});
