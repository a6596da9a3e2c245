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

const PERSON = { id: "omar", person: "omar@acme.example", calendar: null, weight: 1, away: [] };

function withHours(...hours: readonly { from: string; to: string }[]) {
  return { calendar: { ...calendar, week: [{ days: [1, 2, 3, 4, 5], hours }] } };
}

function withRule(part: object) {
  return { routing: { ...routing, rules: [{ ...routing.rules[0], ...part }] } };
}

describe("a playbook from outside", () => {
  it.each([
    ["another format", { format: 4 }, "format"],
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
    ["a week that never opens", { calendar: { ...calendar, week: [] } }, "calendar.week"],
    [
      "hours that end before they begin",
      withHours({ from: "18:00", to: "09:00" }),
      "calendar.week[0].hours[0].to",
    ],
    [
      "hours that overlap",
      withHours({ from: "09:00", to: "13:00" }, { from: "12:30", to: "17:00" }),
      "calendar.week[0].hours[1].from",
    ],
    [
      "a time that is none",
      withHours({ from: "09:00", to: "25:00" }),
      "calendar.week[0].hours[0].to",
    ],
    [
      "a day with its hours in two places",
      { calendar: { ...calendar, week: [...calendar.week, { days: [5, 6], hours: [] }] } },
      "calendar.week[1].days",
    ],
    [
      "a holiday that ends before it begins",
      {
        calendar: {
          ...calendar,
          holidays: [{ from: "2026-12-26", to: "2026-12-25", label: "Christmas" }],
        },
      },
      "calendar.holidays[0].to",
    ],
    [
      "somebody who works by a calendar that is not there",
      { people: [{ ...PERSON, calendar: "riyadh" }] },
      "people[0].calendar",
    ],
    [
      "one person twice",
      { people: [PERSON, { ...PERSON, id: "omar-2", person: "OMAR@acme.example" }] },
      "people[1].person",
    ],
    [
      "somebody who is back before they leave",
      { people: [{ ...PERSON, away: [{ from: "2026-12-26", to: "2026-12-25" }] }] },
      "people[0].away[0].to",
    ],
    [
      "a team with somebody who is not there",
      { routing: { ...routing, teams: [{ id: "sdr", label: "SDRs", members: ["omar"] }] } },
      "routing.teams[0].members",
    ],
    [
      "a rule about a territory that is not there",
      withRule({ when: [{ fact: "territory", in: ["gulf"] }] }),
      "routing.rules[0].when[0].in",
    ],
    [
      "a rule about a lead type that is not there",
      withRule({ when: [{ fact: "lead-type", in: ["fax"] }] }),
      "routing.rules[0].when[0].in",
    ],
    [
      "a rule about companies of no size",
      withRule({ when: [{ fact: "size", min: 500, max: 50 }] }),
      "routing.rules[0].when[0].max",
    ],
    [
      "a rule about the size that names none",
      withRule({ when: [{ fact: "size", min: null, max: null }] }),
      "routing.rules[0].when[0].min",
    ],
    [
      "a rule for a team that is not there",
      withRule({ to: { to: "team", team: "sdr" } }),
      "routing.rules[0].to.team",
    ],
    [
      "a miss that goes to a role that is not there",
      {
        slaTiers: [
          { ...slaTiers[0], missed: [{ task: true, owner: { is: "role", role: "gone" } }] },
          ...slaTiers.slice(1),
        ],
      },
      "slaTiers[0].missed[0].owner",
    ],
    [
      "cold leads that end in an outcome that the team dropped",
      { outcomes: outcomes.filter(({ id }) => id !== "no-response") },
      "cold.outcome",
    ],
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
