import { describe, expect, it } from "vitest";
import {
  kindTable,
  precision,
  recall,
  tallyKinds,
  tallyVerdict,
  verdictTable,
} from "#tests/support/tally.ts";
import { type JudgedNote, judge, kindOf } from "./judgement-tally.ts";
import { readLabelledNotes } from "./labelled-note.ts";

/** R-HN-16, M7: how often the check and a good sales manager agree. Below this it would not be believed. */
const AT_LEAST = 0.95;
const VERDICTS = ["useful", "not-yet"] as const;

const tuned = readLabelledNotes("tuned").map(judge);
const heldOut = readLabelledNotes("held-out").map(judge);
const SETS: readonly (readonly [string, readonly JudgedNote[]])[] = [
  ["tuned", tuned],
  ["held-out", heldOut],
  ["both", [...tuned, ...heldOut]],
];

describe("the check beside a sales manager's eye", () => {
  it("is measured on 150 labelled notes and more, each set with a name for each of its notes", () => {
    expect(tuned.length + heldOut.length).toBeGreaterThanOrEqual(150);
    for (const judged of [tuned, heldOut])
      expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length);
  });

  it.each(SETS)("agrees on the verdict in the %s notes", (name, judged) => {
    console.log(`\nVerdict, ${name} notes\n${verdictTable(judged, VERDICTS)}\n`);
    for (const verdict of VERDICTS) {
      const tally = tallyVerdict(judged, verdict);
      expect(precision(tally), `precision of ${verdict}`).toBeGreaterThanOrEqual(AT_LEAST);
      expect(recall(tally), `recall of ${verdict}`).toBeGreaterThanOrEqual(AT_LEAST);
    }
  });

  it("finds each kind of fault more often than not, and rarely where none is", () => {
    const table = kindTable(tallyKinds(tuned, kindOf), tallyKinds(heldOut, kindOf));
    console.log(`\nEach finding, by part of the note\n${table}\n`);
    for (const [kind, tally] of tallyKinds([...tuned, ...heldOut], kindOf)) {
      expect(recall(tally), `recall of ${kind}`).toBeGreaterThan(0.5);
      expect(precision(tally), `precision of ${kind}`).toBeGreaterThan(0.5);
    }
  });
});
