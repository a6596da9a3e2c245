import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";

const { calendar, leadTypes, noteTemplates, reasons, slaTiers, stageMaps, ...others } =
  DEFAULT_PLAYBOOK;
const { handoffs, outcomes, qualification, reviews, roles, routing } = others;
const [reason, ...otherReasons] = reasons;
const named = (label: string) => ({ reasons: [{ ...reason, label }, ...otherReasons] });
const icp = (change: object) => ({
  qualification: { ...qualification, icp: { ...qualification.icp, ...change } },
});
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
    ["an answer time that is not there", { slaTiers: slaTiers.slice(1) }, "leadTypes[0].tier"],
    ["a handoff twice", { handoffs: [handoffs[0], handoffs[0]] }, "handoffs"],
    [
      "no note for the second handoff",
      { noteTemplates: noteTemplates.filter(({ stage }) => stage !== "sdr-to-ae") },
      "noteTemplates",
    ],
    [
      "a stage of a CRM that stands for nothing",
      { stageMaps: [...stageMaps, { crm: "acme", stages: [{ value: "lead", stage: "gone" }] }] },
      "stageMaps[0].stages[0].stage",
    ],
    [
      "a stage of a CRM that stands for two",
      {
        stageMaps: [
          {
            crm: "acme",
            stages: [
              { value: "lead", stage: "new" },
              { value: "lead", stage: "engaged" },
            ],
          },
        ],
      },
      "stageMaps[0].stages[1].value",
    ],
    [
      "routing that nobody decides about",
      { routing: { ...routing, decidedBy: "nobody" } },
      "routing.decidedBy",
    ],
    [
      "two rules of fit with one id",
      { qualification: { ...qualification, fit: [qualification.fit[0], qualification.fit[0]] } },
      "qualification.fit[1].id",
    ],
    [
      "two routing rules with one id",
      { routing: { ...routing, rules: [routing.rules[0], routing.rules[0]] } },
      "routing.rules[1].id",
    ],
    [
      "a meeting that nobody calls",
      { roles: roles.filter(({ id }) => id !== "marketing-lead") },
      `reviews[${reviews.findIndex(({ calledBy }) => calledBy === "marketing-lead")}].calledBy`,
    ],
    [
      "a profile that no company has",
      icp({ minEmployees: 500, maxEmployees: 50 }),
      "qualification.icp.maxEmployees",
    ],
    [
      "no way to reject (R-DF-02)",
      { outcomes: outcomes.filter(({ id }) => id !== "rejected") },
      "outcomes",
    ],
    [
      "no reason to reject for (R-DF-06)",
      { reasons: reasons.filter((each) => !each.outcomes.includes("rejected")) },
      "reasons",
    ],
    ["a direction override in a label", named("Wrong \u202eelor"), "reasons[0].label"],
    [
      "a zero-width space in a word",
      icp({ countries: ["Om\u200ban"] }),
      "qualification.icp.countries[0]",
    ],
    ["half a character", named("Wrong role \ud800"), "reasons[0].label"],
  ])("with %s is refused with the path", (_title, change, path) => {
    const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, ...change });
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.failure.map((issue) => issue.path)).toContain(path);
      expect(parsed.failure.every(({ reason }) => reason.length > 0)).toBe(true);
    }
  });

  it.each(["Bad lead", "Not good", "bad leads!", "Poor quality", "عميل سيئ", "Junk", "???"])(
    "with the reason “%s” is refused: it is a judgement and teaches nobody (R-DF-06)",
    (label) => {
      const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, ...named(label) });
      expect(parsed).toMatchObject({
        ok: false,
        failure: [{ path: "reasons[0].label", reason: expect.stringContaining("like") }],
      });
    },
  );

  it.each(["Wrong role", "Not interested", "No time this year", "ليس لديهم ميزانية", "Competitor"])(
    "with the reason “%s” is accepted: it says what it was",
    (label) => {
      expect(parsePlaybook({ ...DEFAULT_PLAYBOOK, ...named(label) }).ok).toBe(true);
    },
  );

  it.each([
    ["version", 3, "must be a text"],
    ["version", "1.0", "use three numbers, like 1.0.0"],
    ["reviewBy", "soon", 'must be a day, like "2026-11-20"'],
    ["roles", undefined, "is missing"],
    ["callNotes", [], "must have at least 1 entry"],
    ["origin", "theirs", 'must be "shipped" or "team"'],
    ["name", "", "say something here"],
  ])("with the %s %j is told what to write instead", (part, value, reason) => {
    const parsed = parsePlaybook({ ...DEFAULT_PLAYBOOK, [part]: value });
    expect(parsed).toEqual({ ok: false, failure: [{ path: part, reason }] });
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
