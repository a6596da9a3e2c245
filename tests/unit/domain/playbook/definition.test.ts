import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { type Definition, parseDefinition } from "#lib/domain/playbook/definition.ts";

const DEFINITION: Definition = {
  kind: "handrail-definition",
  side: "sales",
  by: "Jonas Weber",
  startedAt: "2026-11-16T09:00:00.000Z",
  finishedAt: null,
  playbook: DEFAULT_PLAYBOOK,
};
const parse = (change: object) => parseDefinition(JSON.stringify({ ...DEFINITION, ...change }));

describe("one side's definition as a file (R-DQ-06)", () => {
  it("is read as it was written", () => {
    expect(parseDefinition(JSON.stringify(DEFINITION))).toEqual({ ok: true, value: DEFINITION });
  });

  it.each([
    ["of a third side", { side: "finance" }, "side"],
    ["that is a playbook alone", { kind: "playbook" }, "kind"],
    ["by nobody", { by: " " }, "by"],
    ["without its beginning", { startedAt: undefined }, "startedAt"],
    ["whose playbook is missing", { playbook: undefined }, "playbook"],
    ["whose playbook does not hold", { playbook: { ...DEFAULT_PLAYBOOK, reasons: [] } }, "reasons"],
  ])("%s is refused by the place", (_title, change, path) => {
    const parsed = parse(change);
    expect(parsed.ok ? [] : parsed.failure.map((issue) => issue.path)).toContain(path);
  });

  it("that is no JSON is refused with line and column", () => {
    expect(parseDefinition('{\n"kind": }')).toMatchObject({
      ok: false,
      failure: [{ reason: "cannot be read at line 2, column 9: a value belongs here" }],
    });
  });
});
