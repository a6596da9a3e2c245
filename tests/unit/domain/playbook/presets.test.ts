import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { NOTE_TEMPLATE_PRESETS, REASON_PRESETS } from "#lib/domain/playbook/presets.ts";

describe("the presets", () => {
  it.each(REASON_PRESETS)("let a team start from the $id reasons (R-DF-05)", ({ reasons }) => {
    expect(parsePlaybook({ ...DEFAULT_PLAYBOOK, reasons }).ok).toBe(true);
  });

  it("have a note template for each kind of lead and for the second handoff (R-HN-14)", () => {
    const used = NOTE_TEMPLATE_PRESETS.flatMap(({ template }) => template.leadTypes);
    expect(used.toSorted()).toEqual(DEFAULT_PLAYBOOK.leadTypes.map(({ id }) => id).toSorted());
    expect(NOTE_TEMPLATE_PRESETS.map(({ template }) => template.stage)).toContain("sdr-to-ae");
  });
});
