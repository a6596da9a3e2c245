import { describe, expect, it } from "vitest";
import { suggestNextStep } from "#lib/domain/first-touch/suggest-next-step.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { makeTouch, NOW, tell } from "../story/make-record.ts";
import { demo, type Given, guide, lead, STEP_CASES, strict } from "./next-step-cases.ts";

const next = (snapshot: RecordSnapshot, { note = {}, playbook, now = NOW }: Given = {}) =>
  suggestNextStep({
    snapshot,
    story: tell(snapshot),
    note: { ...EMPTY_NOTE, ...note },
    playbook: playbook ?? DEFAULT_PLAYBOOK,
    now,
  });

describe("the next step (R-DQ-21, R-CX-09)", () => {
  it.each(STEP_CASES)("of somebody who %s", (_, snapshot, given, step, ground) => {
    const found = next(snapshot, given);
    expect(found.because[0]?.text).toContain(ground);
    expect(found.step).toBe(step);
  });

  it("says what speaks against it, too", () => {
    const found = next(lead([demo]), { playbook: strict });
    expect(found.because.map(({ text }) => text)).toContain(
      "Against it: asked for a demo yesterday",
    );
  });

  it("does not take another way to reach them for a word against it", () => {
    const chat = lead([makeTouch("chat", "11-20", { words: "Do you work with Odoo?" })]);
    expect(next(chat).because.filter(({ text }) => text.startsWith("Against it"))).toEqual([]);
  });

  it("does not take a document that they read for a word against waiting", () => {
    expect(next(lead([guide])).because.map(({ text }) => text)).toEqual([
      "The playbook says of “Content download”: nurtured until they ask for more",
    ]);
  });

  it("says why it is no call where no number is on record", () => {
    expect(next(lead([demo], { phone: null })).because.map(({ text }) => text)).toContain(
      "No phone number is on record, so ask for it in writing",
    );
  });

  it("names the promised day, and that it is past", () => {
    const texts = (deadline: string) =>
      next(lead([demo]), { note: { deadline } }).because.map(({ text }) => text);
    expect(texts("2026-11-24T16:00:00Z")).toContain("An answer is promised by 24 Nov");
    expect(texts("2026-11-19T16:00:00Z")).toContain(
      "An answer was promised by 19 Nov, which is past",
    );
  });

  it("does not call people at night or on their weekend", () => {
    const saudi = lead([demo], { country: "Saudi Arabia" });
    const against = (now: string) =>
      next(saudi, { now }).because.filter(({ text }) => text.includes("working hours"));
    expect(against("2026-11-22T08:00:00Z")).toEqual([]);
    expect(against("2026-11-22T20:00:00Z")[0]?.text).toBe(
      "Against it: it is Sun 22 Nov, 23:00 where they are (Saudi Arabia), so call in their working hours",
    );
    expect(against("2026-11-20T09:00:00Z")).toHaveLength(1);
  });

  it("links each ground to a touch, the note or the record", () => {
    for (const [, snapshot, given] of STEP_CASES) {
      const ids = new Set(snapshot.touches.map(({ id }) => id));
      for (const { source } of next(snapshot, given).because)
        if (source.type === "touch")
          expect(ids.has(source.touchId) || source.touchId.startsWith("log:")).toBe(true);
        else expect(["note", "record"]).toContain(source.type);
    }
  });

  it("is the same for the same record in another order", () => {
    for (const [, snapshot, given] of STEP_CASES)
      expect(next({ ...snapshot, touches: snapshot.touches.toReversed() }, given)).toEqual(
        next(snapshot, given),
      );
  });
});
