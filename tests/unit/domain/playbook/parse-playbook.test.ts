import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";

const { calendar, leadTypes, noteTemplates, reasons, slaTiers } = DEFAULT_PLAYBOOK;
const [template, ...otherTemplates] = noteTemplates;
const fields = template?.fields ?? [];
const withFields = (changed: unknown) => ({
  noteTemplates: [{ ...template, fields: changed }, ...otherTemplates],
});

describe("a playbook from outside", () => {
  it.each([
    ["another format", { format: 3 }, "format"],
    [
      "an unknown window",
      { slaTiers: [{ ...slaTiers[0], responseWindow: { kind: "soon" } }, ...slaTiers.slice(1)] },
      "slaTiers[0].responseWindow.kind",
    ],
    ["an id with spaces", { id: "Our playbook" }, "id"],
    ["no lead types", { leadTypes: [] }, "leadTypes"],
    ["nine note fields", withFields(fields.slice(1)), "noteTemplates[0].fields"],
    ["a note field twice", withFields([fields[1], ...fields.slice(1)]), "noteTemplates[0].fields"],
    [
      "a time zone that is none",
      { calendar: { ...calendar, timeZone: "Riyadh" } },
      "calendar.timeZone",
    ],
    ["a day that never opens", { calendar: { ...calendar, opens: "18:00" } }, "calendar.closes"],
    ["a time that is none", { calendar: { ...calendar, closes: "25:00" } }, "calendar.closes"],
    ["two lead types with one id", { leadTypes: [leadTypes[0], leadTypes[0]] }, "leadTypes[1].id"],
    [
      "a parent that is not there",
      { reasons: [{ ...reasons[0], parent: "nobody" }] },
      "reasons[0].parent",
    ],
    [
      "a parent that is itself",
      { reasons: [{ ...reasons[0], parent: reasons[0]?.id }] },
      "reasons[0].parent",
    ],
    [
      "an outcome that the team dropped",
      { outcomes: DEFAULT_PLAYBOOK.outcomes.slice(0, 1), reasons: [reasons[0]] },
      "reasons[0].outcomes",
    ],
  ])("with %s is refused with the path", (_title, change, path) => {
    const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, ...change });
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.failure.map((issue) => issue.path)).toContain(path);
      expect(parsed.failure.every(({ reason }) => reason.length > 0)).toBe(true);
    }
  });

  it("in a circle of parents is refused", () => {
    const [one, two] = reasons;
    const circle = [
      { ...one, id: "one", parent: "two" },
      { ...two, id: "two", parent: "one" },
    ];
    const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, reasons: circle });
    expect(parsed.ok).toBe(false);
  });

  it("with a word that it does not know is refused, so that a slip of the pen is no agreement", () => {
    const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, onLoad: "alert(1)" });
    expect(parsed.ok).toBe(false);
  });

  it("of any shape is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parsePlaybook(json).ok).toBe(false);
      }),
    );
  });
});
