import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRecord } from "./any-record.ts";
import { tell } from "./make-record.ts";

describe("every story", () => {
  it("binds each sentence to at least one touch and receipt", () => {
    fc.assert(
      fc.property(anyRecord, (snapshot) => {
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
      fc.property(anyRecord, (snapshot) => {
        const told = tell(snapshot).sentences.flatMap((sentence) => sentence.touchIds);
        expect(new Set(told).size).toBe(told.length);
        const touchIds = snapshot.touches.map((each) => each.id);
        expect(told.filter((id) => !id.startsWith("log:")).toSorted()).toEqual(touchIds.toSorted());
      }),
    );
  });

  it("tells every touch in exactly one clause, and its clauses joined are the sentence", () => {
    fc.assert(
      fc.property(anyRecord, (snapshot) => {
        for (const { clauses, text, touchIds } of tell(snapshot).sentences) {
          expect(clauses.map((clause) => clause.text).join("")).toBe(text);
          expect(clauses.every((clause) => clause.touchIds.length > 0)).toBe(true);
          expect(clauses.every((clause) => clause.receipts.length > 0)).toBe(true);
          const told = clauses.flatMap((clause) => clause.touchIds);
          expect(new Set(told).size).toBe(told.length);
          expect(told.toSorted()).toEqual([...touchIds].toSorted());
        }
      }),
    );
  });

  it("sums up in two lines at most, each a sentence on one line", () => {
    fc.assert(
      fc.property(anyRecord, (snapshot) => {
        const { summary } = tell(snapshot);
        expect(summary.length).toBeLessThanOrEqual(2);
        for (const line of summary) expect(line).toMatch(/^[^\n]+[.!?؟…”\u2069]$/u);
      }),
    );
  });

  it("never contradicts time: a later sentence holds no older touch", () => {
    fc.assert(
      fc.property(anyRecord, (snapshot) => {
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
      fc.property(anyRecord, (snapshot) => {
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
      fc.property(anyRecord, (snapshot) => {
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
          expect(text).not.toMatch(/undefined|null|NaN/u);
        }
      }),
    );
  });
});
