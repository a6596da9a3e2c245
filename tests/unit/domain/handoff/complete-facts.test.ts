import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { type CompletedFacts, readCompleted } from "#lib/domain/routing/completed.ts";
import { playbook } from "../routing/sample.ts";
import { planned, refused } from "./sample.ts";

const complete = (answers: CompletedFacts) => ({ type: "complete-facts", answers }) as const;
const IN_ROUTING = { playbook: playbook() };

describe("completing what the rules ask for (R-RO-05)", () => {
  it("keeps the answers in the log and touches no field of the CRM", () => {
    const { title, patch, note } = planned(complete({ industry: " Retail ", employees: "80" }));
    expect(title).toBe("Complete the facts about Sara Lindqvist");
    expect(patch.fields).toEqual({});
    expect(note).toBeNull();
    expect(patch.events).toMatchObject([
      {
        type: "completed",
        by: "102",
        answers: { industry: "Retail", employees: "80" },
        playbook: playbookRef(DEFAULT_PLAYBOOK),
      },
    ]);
  });

  it("keeps only what has changed since it was completed before, and takes back what is emptied", () => {
    const before = planned(complete({ industry: "Retail", country: "Oman" })).patch.events;
    const log = before.map((event) => JSON.stringify(event)).join("\n");
    const again = complete({ industry: "Retail", country: "", employees: "5" });
    const { events } = planned(again, { log }).patch;
    expect(events[0]?.answers).toEqual({ country: "", employees: "5" });
    expect(readCompleted([...before, ...events])).toEqual({ industry: "Retail", employees: "5" });
  });

  it.each([
    ["country", "Ruritania"],
    ["employees", "about 80"],
    ["employees", "0"],
    ["deal-amount", "-3"],
    ["industry", "x".repeat(121)],
    ["service-line", "Cloud migration"],
  ] as const)("refuses a %s that reads “%s”", (fact, answer) => {
    expect(refused(complete({ [fact]: answer }), {}, IN_ROUTING).field).toBe(fact);
  });

  it.each([
    ["country", "KSA"],
    ["country", "السعودية"],
    ["deal-amount", "12000.50"],
    ["service-line", "cloud"],
  ] as const)("takes a %s that reads “%s”", (fact, answer) => {
    const { patch } = planned(complete({ [fact]: answer }), {}, IN_ROUTING);
    expect(patch.events[0]?.answers).toEqual({ [fact]: answer });
  });

  it("refuses a card in which nothing is filled in", () => {
    expect(refused(complete({ industry: "  " })).message).toBe("Nothing is filled in yet.");
    expect(refused(complete({})).message).toBe("Nothing is filled in yet.");
  });
});

describe("the rule by which somebody gets a lead", () => {
  const given = (rule: string) => ({ type: "reassign", ownerId: "103", rule }) as const;
  const offered = { status: "offered", ownerId: "101" };

  it("is noted where the playbook has it", () => {
    expect(planned(given("round"), offered, IN_ROUTING).patch.events).toMatchObject([
      { type: "reassigned", to: "103", rule: "round" },
    ]);
  });

  it("is not noted where the playbook has no such rule", () => {
    const { events } = planned(given("gone"), offered, IN_ROUTING).patch;
    expect(events[0]).not.toHaveProperty("rule");
  });
});
