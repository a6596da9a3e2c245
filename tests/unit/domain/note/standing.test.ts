import { describe, expect, it } from "vitest";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { checkSample } from "./sample.ts";

describe("what a record is worth by its note (R-CX-21)", () => {
  it("is an opportunity once all five questions are answered", () => {
    expect(checkSample()).toMatchObject({
      standing: "opportunity",
      standingBecause:
        "All 5 questions are answered: why this lead is worth attention, what the buyer cares about, " +
        "what they saw, asked or did, what sales does next and who owns it and by when.",
    });
  });

  it("is a contact record while one is open, and says which", () => {
    expect(checkSample({ nextStep: "Follow up", owner: "" })).toMatchObject({
      standing: "contact-record",
      standingBecause: "Still open: what sales does next and who owns it and by when.",
    });
  });

  it("is a contact record also where the gap is honest and the note useful", () => {
    const check = checkSample({ problem: "Not known yet: ask on the call" });
    expect(check.verdict).toBe("useful");
    expect(check.standingBecause).toBe("Still open: what the buyer cares about.");
  });

  it("is a contact record before anything is written", () => {
    expect(checkSample(EMPTY_NOTE).standing).toBe("contact-record");
  });
});
