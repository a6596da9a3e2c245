import { describe, expect, it } from "vitest";
import { markdownTable } from "#tests/support/markdown-table.ts";
import {
  type Judged,
  judge,
  precision,
  recall,
  type Tally,
  tallyKinds,
  tallyVerdict,
} from "./judgement-tally.ts";
import { readLabelledNotes } from "./labelled-note.ts";

/** R-HN-16, M7: how often the check and a good sales manager agree. Below this it would not be believed. */
const AT_LEAST = 0.95;

const tuned = readLabelledNotes("tuned").map(judge);
const heldOut = readLabelledNotes("held-out").map(judge);
const SETS: readonly (readonly [string, readonly Judged[]])[] = [
  ["tuned", tuned],
  ["held-out", heldOut],
  ["both", [...tuned, ...heldOut]],
];

describe("the check beside a sales manager's eye", () => {
  it("is measured on 150 labelled notes and more, each set with a name for each of its notes", () => {
    expect(tuned.length + heldOut.length).toBeGreaterThanOrEqual(150);
    for (const judged of [tuned, heldOut])
      expect(new Set(judged.map(({ labelled }) => labelled.id)).size).toBe(judged.length);
  });

  it.each(SETS)("agrees on the verdict in the %s notes", (name, judged) => {
    console.log(`\nVerdict, ${name} notes\n${verdictTable(judged)}\n`);
    for (const verdict of ["useful", "not-yet"] as const) {
      const tally = tallyVerdict(judged, verdict);
      expect(precision(tally), `precision of ${verdict}`).toBeGreaterThanOrEqual(AT_LEAST);
      expect(recall(tally), `recall of ${verdict}`).toBeGreaterThanOrEqual(AT_LEAST);
    }
  });

  it("finds each kind of fault more often than not, and rarely where none is", () => {
    console.log(`\nEach finding, by part of the note\n${kindTable()}\n`);
    for (const [kind, tally] of tallyKinds([...tuned, ...heldOut])) {
      expect(recall(tally), `recall of ${kind}`).toBeGreaterThan(0.5);
      expect(precision(tally), `precision of ${kind}`).toBeGreaterThan(0.5);
    }
  });
});

function verdictTable(judged: readonly Judged[]): string {
  const languages = [...new Set(judged.map(({ labelled }) => labelled.language))].toSorted();
  const rows = (["useful", "not-yet"] as const).flatMap((verdict) =>
    [null, ...languages].map((language) => {
      const some = judged.filter(
        ({ labelled }) => language === null || labelled.language === language,
      );
      return [verdict, language ?? "all", ...figures(tallyVerdict(some, verdict))];
    }),
  );
  return markdownTable([["verdict", "language", ...FIGURES], ...rows]);
}

function kindTable(): string {
  const [ofTuned, ofHeldOut] = [tallyKinds(tuned), tallyKinds(heldOut)];
  const kinds = [...new Set([...ofTuned.keys(), ...ofHeldOut.keys()])].toSorted();
  const rows = kinds.map((kind) => [
    kind,
    ...figures(ofTuned.get(kind) ?? NOTHING),
    ...figures(ofHeldOut.get(kind) ?? NOTHING),
  ]);
  const held = FIGURES.map((figure) => `held-out ${figure}`);
  return markdownTable([["kind", ...FIGURES, ...held], ...rows]);
}

const FIGURES = ["right", "wrongly said", "not said", "precision", "recall"];
const NOTHING: Tally = { right: 0, wronglySaid: 0, notSaid: 0 };

function figures(tally: Tally): readonly string[] {
  const { right, wronglySaid, notSaid } = tally;
  return [
    ...[right, wronglySaid, notSaid].map(String),
    ...[precision(tally), recall(tally)].map((share) => share.toFixed(3)),
  ];
}
