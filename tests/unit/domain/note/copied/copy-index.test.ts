import { describe, expect, it } from "vitest";
import { createCopyIndex } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";

const note = (recordKey: string, buyer: string, problem: string) => ({
  recordKey,
  buyer,
  prints: toPrints({ ...EMPTY_NOTE, problem }, [buyer]),
});
const prints = (problem: string) => new Set(toPrints({ ...EMPTY_NOTE, problem }, []).problem);
const index = createCopyIndex([
  note("a", "Petra Jansen, Waterweg", "Drivers lose delivery slips in the dark depot"),
  note("b", "Colin Marsh, Marsh Housing", "Surveyors photograph mould and forget the flat"),
]);

describe("the author's earlier notes, prepared", () => {
  it("give the note that a text is taken from, and how much of it", () => {
    const closest = index.closest("problem", prints("Drivers lose delivery slips"), () => true);
    expect(closest?.note.recordKey).toBe("a");
    expect(closest?.share).toBe(1);
  });

  it("give the share of a text of which half is somebody's own", () => {
    const text = "Drivers lose delivery slips, while nurses write rosters twice on paper";
    const share = index.closest("problem", prints(text), () => true)?.share ?? 0;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.6);
  });

  it("give nothing for words of nobody, and never a note that is left out", () => {
    expect(index.closest("problem", prints("Nurses write rosters"), () => true)).toBeNull();
    const notA = index.closest(
      "problem",
      prints("Drivers lose slips"),
      (each) => each.recordKey !== "a",
    );
    expect(notA).toBeNull();
  });

  it("know whose note has a first name", () => {
    expect(index.named("colin")?.recordKey).toBe("b");
    expect(index.named("marsh")).toBeNull();
  });
});
