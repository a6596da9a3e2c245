import { describe, expect, it } from "vitest";
import { NOTE_FIELDS } from "#lib/domain/note/note.ts";
import { checkSample, rulesOf } from "../sample.ts";

describe("a missing answer (R-HN-01..10)", () => {
  it.each(NOTE_FIELDS)("is found in %s, also when it is only white space", (field) => {
    expect(rulesOf(checkSample({ [field]: "" }), field)).toEqual(["missing"]);
    expect(rulesOf(checkSample({ [field]: " \n\t" }), field)).toEqual(["missing"]);
  });

  it.each([
    ["trigger", "blocks"],
    ["problem", "blocks"],
    ["asset", "blocks"],
    ["nextStep", "blocks"],
    ["owner", "blocks"],
    ["deadline", "blocks"],
    ["lead", "improve"],
    ["source", "improve"],
    ["fit", "improve"],
    ["readiness", "improve"],
  ] as const)("in %s %s the handoff", (field, severity) => {
    const [finding] = checkSample({ [field]: "" }).findings;
    expect(finding?.severity).toBe(severity);
  });

  it("offers to say that it is not known where a buyer can still be asked, and that passes", () => {
    const [finding] = checkSample({ problem: "" }).findings;
    const repaired = checkSample({ problem: finding?.fix?.value ?? "" });
    expect(rulesOf(repaired, "problem")).toEqual([]);
    expect(checkSample({ nextStep: "" }).findings[0]?.fix).toBeNull();
  });
});
