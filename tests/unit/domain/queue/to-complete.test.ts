import { expect, it } from "vitest";
import type { Playbook, RoutingRule } from "#lib/domain/playbook/schema.ts";
import { queueFactsOf } from "#lib/domain/queue/queue-facts-of.ts";
import { event, PLAYBOOK } from "../clock/sample.ts";
import { indexOf, lead, shown } from "./sample.ts";

const RULE: RoutingRule = {
  id: "mid-market",
  label: "Mid-market",
  says: null,
  isOn: true,
  when: [{ fact: "size", min: 50, max: 500 }],
  ifUnknown: "complete-first",
  to: { to: "role", role: "sales-head" },
};

const asking = (change: Partial<RoutingRule> = {}): Playbook => ({
  ...PLAYBOOK,
  routing: { ...PLAYBOOK.routing, rules: [{ ...RULE, ...change }] },
});
const company = { ...lead("1").company, employees: null };
const incomplete = (playbook: Playbook, snapshot = lead("1", {}, { company })) =>
  shown(indexOf([snapshot], playbook), { view: "to-complete" });

it("holds the leads of which nobody knows what a rule has to know first (R-RO-05)", () => {
  expect(incomplete(asking())).toEqual(["1"]);
  expect(incomplete(asking({ ifUnknown: "next-rule" }))).toEqual([]);
  expect(incomplete(asking({ isOn: false }))).toEqual([]);
  expect(incomplete(asking(), lead("1", {}, { company: { ...company, employees: 80 } }))).toEqual(
    [],
  );
});

it("lets a lead go once somebody has completed it, a rule has decided, or the buyer is answered", () => {
  const withEvent = (details: Parameters<typeof event>[2], type: "completed" | "reassigned") =>
    lead(
      "1",
      { log: JSON.stringify(event(type, "2026-11-23T11:00:00.000Z", details)) },
      { company },
    );
  expect(incomplete(asking(), withEvent({ answers: { employees: "120" } }, "completed"))).toEqual(
    [],
  );
  expect(incomplete(asking(), withEvent({ to: "102", rule: "by-country" }, "reassigned"))).toEqual(
    [],
  );
  const answered = lead("1", { status: "worked" }, { company });
  expect(incomplete(asking(), answered)).toEqual([]);
});

it("takes nought employees for what it is in a CRM: nobody filled it in", () => {
  const facts = queueFactsOf(lead("1", {}, { company: { ...company, employees: 0 } }));
  expect(facts?.unknown).toContain("size");
});

it("keeps nothing of a record that never met Handrail", () => {
  expect(queueFactsOf(lead("1", { status: null }))).toBeNull();
});

it("keeps one line of a long reason", () => {
  const facts = queueFactsOf(lead("1", { noteTrigger: `Asked\n for ${"a demo ".repeat(40)}` }));
  expect(facts?.reason).toMatch(/^Asked for a demo .{90,110}…$/u);
});
