import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import {
  daysInWords,
  exceptionInWords,
  sourceInWords,
  weekInWords,
} from "#lib/domain/playbook/describe/calendar-words.ts";
import { missedStepsInWords, warningInWords } from "#lib/domain/playbook/describe/misses.ts";
import { ruleInWords } from "#lib/domain/playbook/describe/rule-words.ts";
import { describePlaybook } from "#lib/domain/playbook/describe.ts";
import type {
  Playbook,
  RoutingCondition,
  RoutingRule,
  RoutingTarget,
} from "#lib/domain/playbook/schema.ts";

const PLAYBOOK: Playbook = {
  ...DEFAULT_PLAYBOOK,
  people: [{ id: "omar", person: "Omar Saleh", calendar: null, weight: 1, away: [] }],
  routing: {
    ...DEFAULT_PLAYBOOK.routing,
    territories: [{ id: "gulf", label: "Gulf", countries: ["Qatar"] }],
    serviceLines: [{ id: "erp", label: "ERP", terms: ["erp"] }],
    teams: [{ id: "emea", label: "SDR team EMEA", members: ["omar"] }],
  },
};

const RULE: RoutingRule = {
  id: "rule",
  label: "Rule",
  says: "The country has an owner: that owner",
  isOn: true,
  when: [],
  ifUnknown: "next-rule",
  to: { to: "account-owner" },
};

function rule(when: RoutingCondition[], to: RoutingTarget = { to: "team", team: "emea" }): string {
  return ruleInWords({ ...RULE, when, to }, PLAYBOOK);
}

describe("a routing rule, in words", () => {
  it.each<[RoutingCondition[], string]>([
    [[], "Every lead"],
    [
      [
        { fact: "industry", in: ["Software"] },
        { fact: "size", min: 50, max: 500 },
      ],
      "Industry is Software and 50 to 500 employees",
    ],
    [[{ fact: "industry", in: ["Retail", "Banking"] }], "Industry is Retail or Banking"],
    [[{ fact: "size", min: null, max: 49 }], "At most 49 employees"],
    [[{ fact: "territory", in: ["gulf"] }], "The territory is Gulf"],
    [[{ fact: "service-line", in: ["erp", "gone"] }], "The service line is ERP or “gone”"],
    [
      [{ fact: "account", names: ["A", "B", "C", "D", "E", "F"] }],
      "The account is A, B, C, D or one of 2 more",
    ],
    [[{ fact: "fit", in: ["does-not-fit"] }], "The company does not fit the profile"],
    [[{ fact: "lead-type", in: ["event"] }], "The lead type is Event or webinar"],
    [[{ fact: "stage", is: "sdr-to-ae" }], "The handoff is SDR to AE"],
  ])("says %j as “%s”", (when, words) => {
    expect(rule(when)).toBe(`${words} → SDR team EMEA, in turn`);
  });

  it.each<[RoutingTarget, string]>([
    [{ to: "person", person: "omar" }, "Omar Saleh"],
    [{ to: "account-owner" }, "whoever owns the company in the CRM"],
    [{ to: "role", role: "sdr-lead" }, "SDR lead"],
    [{ to: "team", team: "gone" }, "“gone”, in turn"],
  ])("says who gets it: %j", (to, words) => {
    expect(rule([], to)).toBe(`Every lead → ${words}`);
  });
});

describe("a routing rule of before, which has words only", () => {
  const ofBefore = { ...RULE, isOn: false };

  it("is said in them", () => {
    expect(ruleInWords(ofBefore, PLAYBOOK)).toBe("The country has an owner: that owner");
  });

  it("is not read as one that fits every lead", () => {
    const routing = { ...PLAYBOOK.routing, rules: [ofBefore] };
    const section = describePlaybook({ ...PLAYBOOK, routing }).find(({ id }) => id === "routing");
    const [item] = section?.items ?? [];
    expect(item?.lines).toEqual([
      { label: "What it is for", words: "The country has an owner: that owner" },
      { label: "Tried", words: "No: it is switched off" },
      { label: "When", words: "Said in words only" },
      { label: "Where something is not known", words: "The next rule is tried" },
      { label: "Goes to", words: "Said in words only" },
    ]);
  });
});

describe("working time, in words", () => {
  it.each([
    [[1, 2, 3, 4, 5], "Monday to Friday"],
    [[7, 1, 2, 3, 4], "Sunday to Thursday"],
    [[1, 2, 3, 4, 7], "Sunday to Thursday"],
    [[6, 7], "Saturday and Sunday"],
    [[1, 3, 5], "Monday, Wednesday and Friday"],
    [[1, 2, 3, 4, 5, 6, 7], "every day"],
    [[], "no day"],
  ])("says the days %j as “%s”", (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });

  it("says hours with their breaks, and leaves free days out", () => {
    const hours = [
      { from: "09:00", to: "13:00" },
      { from: "14:00", to: "18:00" },
    ];
    expect(
      weekInWords([
        { days: [1, 2, 3, 4, 5], hours },
        { days: [6], hours: [] },
      ]),
    ).toBe("Monday to Friday 09:00–13:00 and 14:00–18:00");
    expect(weekInWords([])).toBe("No working time");
  });

  it("says other hours with their days", () => {
    expect(
      exceptionInWords({
        label: "Ramadan 1448",
        from: "2027-02-08",
        to: "2027-03-08",
        days: [7, 1, 2, 3, 4],
        hours: [{ from: "10:00", to: "16:00" }],
      }),
    ).toBe("Ramadan 1448, 2027-02-08 to 2027-03-08: Sunday to Thursday 10:00–16:00");
  });
});

describe("where holidays come from, in words", () => {
  it.each([
    ["country", "DE", "BY", "The public holidays of Germany (BY), until 2028-12-31"],
    ["country", "SA", null, "The public holidays of Saudi Arabia, until 2028-12-31"],
    ["country", "Atlantis", null, "The public holidays of Atlantis, until 2028-12-31"],
    ["file", "company.ics", null, "The file “company.ics”, until 2028-12-31"],
  ] as const)("says %s %s %s as “%s”", (kind, name, region, words) => {
    expect(sourceInWords({ kind, name, region, until: "2028-12-31" })).toBe(words);
  });
});

describe("a miss, in words", () => {
  it("says what is done at each", () => {
    expect(
      missedStepsInWords(
        [
          { task: true, owner: { is: "kept" } },
          { task: true, owner: { is: "next-by-rule" } },
          { task: false, owner: { is: "role", role: "sdr-lead" } },
        ],
        PLAYBOOK,
      ),
    ).toBe(
      "First miss: a task for the owner. Second miss: a task for the owner, and the lead goes to the next by the rules. Third miss: the lead goes to SDR lead",
    );
    expect(missedStepsInWords([], PLAYBOOK)).toContain("stays overdue");
  });

  it.each([
    [0, "Not at all"],
    [60, "1 working hour before the end"],
    [45, "45 working minutes before the end"],
    [240, "4 working hours before the end"],
  ])("says a warning of %i minutes as “%s”", (minutes, words) => {
    expect(warningInWords(minutes)).toBe(words);
  });
});
