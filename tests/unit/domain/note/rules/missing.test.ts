import { describe, expect, it } from "vitest";
import { NOTE_FIELDS, type NoteField } from "#lib/domain/note/note.ts";
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
  });

  it("offers what the record and the playbook know", () => {
    const fixOf = (field: NoteField) => checkSample({ [field]: "" }).findings[0]?.fix?.value;
    expect(fixOf("lead")).toBe("Sara Lindqvist, Head of Revenue Operations at Nordlog AB");
    expect(fixOf("source")).toBe("Organic search");
    expect(fixOf("trigger")).toBe("Asked for a demo (Integrations: book a demo), 2026-11-18");
    expect(fixOf("fit")).toContain("240 employees");
    expect(fixOf("nextStep")).toContain("offer two times for a demo");
    expect(fixOf("deadline")).toBe("2026-11-23T18:00:00.000Z");
    expect(fixOf("owner")).toBeUndefined();
  });
});
