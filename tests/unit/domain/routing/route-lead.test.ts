import { describe, expect, it } from "vitest";
import { routeLead } from "#lib/domain/routing/route-lead.ts";
import { assigned, DAY, facts, NOW, OWNERS, person, playbook, rule } from "./sample.ts";

type Input = Parameters<typeof routeLead>[0];

function route(part: Partial<Input> = {}) {
  return routeLead({
    facts: facts(),
    recordId: "42",
    playbook: playbook(),
    owners: OWNERS,
    assignments: [],
    now: NOW,
    ...part,
  });
}

const TO_OMAR = { to: "person", person: "omar" } as const;
const TO_LINA = { to: "person", person: "lina" } as const;

describe("routing rules", () => {
  it("let the first rule that fits decide, and tell who the later ones would have named (M11)", () => {
    const found = route({
      playbook: playbook({
        rules: [
          rule("gulf", { when: [{ fact: "territory", in: ["gulf"] }], to: TO_OMAR }),
          rule("nordics", { when: [{ fact: "territory", in: ["nordics"] }], to: TO_LINA }),
          rule("all", { to: TO_OMAR }),
        ],
      }),
    });
    expect(found).toMatchObject({ type: "by-rule", ruleId: "nordics", does: null, missing: [] });
    expect(found.owner?.name).toBe("Lina Berg");
    expect(found.rules.map(({ answer, wouldGoTo }) => [answer, wouldGoTo?.name])).toEqual([
      ["does-not-fit", "Omar Haddad"],
      ["fits", "Lina Berg"],
      ["fits", "Omar Haddad"],
    ]);
  });

  it("say of each condition what it asks, what is known and what comes of it", () => {
    const found = route({
      playbook: playbook({
        rules: [
          rule("mid", {
            when: [
              { fact: "size", min: 50, max: 500 },
              { fact: "industry", in: ["Retail"] },
              { fact: "deal-size", min: 10, max: null },
            ],
          }),
        ],
      }),
    });
    expect(found.rules[0]?.conditions).toMatchObject([
      { asks: "50 to 500 employees", known: "240", answer: "yes" },
      { asks: "Industry is Retail", known: "Logistics", answer: "no" },
      { fact: "deal-size", known: null, answer: "unknown" },
    ]);
    expect(found.rules[0]?.answer).toBe("does-not-fit");
  });

  it("let a lead be completed first where a rule says so and a fact is missing (R-RO-05)", () => {
    const found = route({
      facts: facts({ employees: null, industry: null }),
      playbook: playbook({
        rules: [
          rule("mid", {
            when: [{ fact: "size", min: 50, max: null }],
            ifUnknown: "complete-first",
          }),
          rule("retail", { when: [{ fact: "industry", in: ["Retail"] }] }),
          rule("all", { to: TO_OMAR }),
        ],
      }),
    });
    expect(found).toMatchObject({
      type: "to-complete",
      ruleId: null,
      missing: ["size", "industry"],
      does: "Complete it",
    });
    expect(found.owner?.name).toBe("Dana Novak");
  });

  it("do not let a lead be completed for a rule that another fact rules out", () => {
    const found = route({
      facts: facts({ employees: null }),
      playbook: playbook({
        rules: [
          rule("gulf mid", {
            when: [
              { fact: "size", min: 50, max: null },
              { fact: "territory", in: ["gulf"] },
            ],
            ifUnknown: "complete-first",
          }),
          rule("all", { to: TO_OMAR }),
        ],
      }),
    });
    expect(found).toMatchObject({ type: "by-rule", ruleId: "all" });
  });

  it("try the next rule where that is what an unknown fact means, and still name the fact", () => {
    const found = route({
      facts: facts({ employees: null }),
      playbook: playbook({
        rules: [
          rule("mid", { when: [{ fact: "size", min: 50, max: null }] }),
          rule("all", { to: TO_OMAR }),
        ],
      }),
    });
    expect(found).toMatchObject({ type: "by-rule", ruleId: "all", missing: ["size"] });
  });

  it("leave out a rule that is off", () => {
    const found = route({
      playbook: playbook({
        rules: [rule("off", { isOn: false, to: TO_LINA }), rule("all", { to: TO_OMAR })],
      }),
    });
    expect(found.ruleId).toBe("all");
    expect(found.rules[0]).toMatchObject({ answer: "off", wouldGoTo: { name: "Lina Berg" } });
  });

  it.each([
    ["somebody who left the CRM", { to: "person", person: "lena" }, "Lena Fischer is not active"],
    ["somebody whom the CRM does not know", { to: "person", person: "nobody" }, "nobody@acme.test"],
    ["a role without a name", { to: "role", role: "revops" }, "names nobody as RevOps"],
    ["an account that nobody owns", { to: "account-owner" }, "no owner in the CRM"],
    ["a team of people who left", { to: "team", team: "gone" }, "Nobody in Old team"],
  ] as const)("say that a rule names %s and try the next", (_, to, why) => {
    const found = route({
      playbook: playbook(
        {
          teams: [{ id: "gone", label: "Old team", members: ["lena"] }],
          rules: [rule("first", { to }), rule("all", { to: TO_OMAR })],
        },
        { people: [person("omar"), person("lena"), person("nobody")] },
      ),
    });
    expect(found).toMatchObject({ type: "by-rule", ruleId: "all" });
    expect(found.rules[0]?.nobody).toContain(why);
  });

  it("give a lead of an account to its owner, unless they are away or left out", () => {
    const toOwner = [
      rule("owner", { when: [{ fact: "account-owner" }], to: { to: "account-owner" } }),
    ];
    const away = [{ from: "2026-11-23", to: "2026-11-24" }];
    const owned = { facts: facts({ accountOwnerId: "1" }) };
    const there = playbook({ rules: toOwner });
    expect(route({ ...owned, playbook: there }).owner?.name).toBe("Omar Haddad");
    expect(route({ ...owned, playbook: there, leaveOut: ["1"] }).type).toBe("fell-through");
    const gone = playbook({ rules: toOwner }, { people: [person("omar", { away })] });
    expect(route({ ...owned, playbook: gone }).rules[0]?.nobody).toBe("Omar Haddad is away.");
    expect(route({ playbook: there }).rules[0]?.answer).toBe("does-not-fit");
  });

  it("count a day of absence in the person's own zone", () => {
    const away = [{ from: "2026-11-23", to: "2026-11-23" }];
    const calendars = [
      { ...playbook().calendar, id: "la", label: "LA", timeZone: "America/Los_Angeles" },
    ];
    const inLa = playbook(
      { rules: [rule("first", { to: TO_OMAR })] },
      { calendars, people: [person("omar", { calendar: "la", away })] },
    );
    const at = (time: string) => route({ playbook: inLa, now: Date.parse(time) }).owner?.name;
    expect(at("2026-11-23T07:59:00Z")).toBe("Omar Haddad");
    expect(at("2026-11-23T08:00:00Z")).toBe("Dana Novak");
    expect(at("2026-11-24T07:59:00Z")).toBe("Dana Novak");
    expect(at("2026-11-24T08:00:00Z")).toBe("Omar Haddad");
  });

  it("name nobody where even the last resort names nobody", () => {
    const otherwise = { to: { to: "role", role: "revops" }, does: "Look" } as const;
    expect(route({ playbook: playbook({ rules: [], otherwise }) })).toMatchObject({
      type: "fell-through",
      owner: null,
      does: "Look",
    });
  });

  it("show whose turn it was and why", () => {
    const history = [assigned("1", NOW - 2 * DAY), assigned("2", NOW - DAY)];
    const found = route({ assignments: history });
    expect(found.owner?.name).toBe("Amir Said");
    expect(found.turn.map(({ owner, count, isNext }) => [owner.name, count, isNext])).toEqual([
      ["Omar Haddad", 1, false],
      ["Lina Berg", 1, false],
      ["Amir Said", 0, true],
    ]);
  });

  it("count what went by the team's rules only, within ninety days and before the moment asked for", () => {
    const history = [
      assigned("3", NOW - 10, null),
      assigned("3", NOW - 20, "another rule"),
      assigned("3", NOW - 92 * DAY),
      assigned("3", NOW),
      assigned("1", NOW - 30),
      assigned("2", NOW - 40),
    ];
    expect(route({ assignments: history }).owner?.name).toBe("Amir Said");
  });

  it("skip whoever is left out, is away or has no weight", () => {
    const away = [{ from: "2026-11-20", to: "2026-11-30" }];
    const people = [person("omar", { weight: 0 }), person("lina", { away }), person("amir")];
    const names = (leaveOut: readonly string[]) =>
      ["a", "b", "c", "d", "e", "f"].map(
        (recordId) => route({ recordId, leaveOut, playbook: playbook({}, { people }) }).owner?.name,
      );
    expect(new Set(names([]))).toEqual(new Set(["Amir Said"]));
    expect(new Set(names(["3"]))).toEqual(new Set(["Dana Novak"]));
  });
});
