import { describe, expect, it } from "vitest";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";

function printsOfProblem(problem: string, names: readonly string[] = []) {
  return toPrints({ ...EMPTY_NOTE, problem }, names).problem;
}

describe("the prints of a note", () => {
  it("hold numbers of 32 bits and nothing of the text", () => {
    const prints = printsOfProblem("Drivers lose delivery slips at night");
    expect(prints.length).toBeGreaterThan(4);
    for (const print of prints) expect(print).toBe(print >>> 0);
  });

  it("are the same whoever the buyer is", () => {
    expect(printsOfProblem("Petra of Waterweg loses slips", ["Petra Jansen, Waterweg"])).toEqual(
      printsOfProblem("Sara of Nordlog loses slips", ["Sara Lindqvist", "Nordlog"]),
    );
    expect(printsOfProblem("قال لكريم إن الشحنات تضيع", ["كريم عواد"])).toEqual(
      printsOfProblem("قال لسعيد إن الشحنات تضيع", ["سعيد"]),
    );
  });

  it("are the same for other small words, and others for another order", () => {
    expect(printsOfProblem("loses the slips at night")).toEqual(
      printsOfProblem("loses slips during the night"),
    );
    expect(printsOfProblem("slips before invoices")).not.toEqual(
      printsOfProblem("invoices before slips"),
    );
  });

  it("leave out when we call, and what many leads share", () => {
    const prints = toPrints(
      { ...EMPTY_NOTE, nextStep: "Monday 10:00", trigger: "Attended the webinar", asset: "Slides" },
      [],
    );
    expect(prints).toMatchObject({ nextStep: [], trigger: [], asset: [] });
  });

  it("of a very long text stay few", () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(" ");
    expect(printsOfProblem(long).length).toBeLessThanOrEqual(402);
  });
});
