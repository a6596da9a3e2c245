import { describe, expect, it } from "vitest";
import type { RoutingCondition } from "#lib/domain/playbook/schema.ts";
import { createConditionHolder } from "#lib/domain/routing/hold-condition.ts";
import type { RoutingFacts } from "#lib/domain/routing/route.ts";
import { facts, playbook } from "./sample.ts";

const holds = (condition: RoutingCondition, part: Partial<RoutingFacts>) =>
  createConditionHolder(playbook())(condition, facts(part));

describe("a condition about the account", () => {
  const named = (names: readonly string[], name: string | null, domain: string | null = null) =>
    holds({ fact: "account", names: [...names] }, { account: { name, domain } });

  it.each([
    ["Acme", "ACME GmbH & Co. KG"],
    ["Müller Ltd", "muller limited"],
    ["Gulf Trading L.L.C.", "Gulf Trading"],
    ["شركة النور", "النور ذ.م.م"],
    ["The Nord Group", "Nord Group"],
  ])("takes %s and %s for one company", (listed, name) => {
    expect(named([listed], name)).toBe("yes");
  });

  it.each([
    ["Acme", "Acme Robotics"],
    ["Company", "Co"],
  ])("takes %s and %s for two", (listed, name) => {
    expect(named([listed], name)).toBe("no");
  });

  it("knows a domain and those below it, not the one above it or one that only ends alike", () => {
    expect(named(["acme.com"], null, "acme.com")).toBe("yes");
    expect(named(["https://www.acme.com/"], null, "EMEA.acme.com")).toBe("yes");
    expect(named(["emea.acme.com"], null, "acme.com")).toBe("no");
    expect(named(["acme.com"], null, "notacme.com")).toBe("no");
  });

  it("is unknown where nothing of the company can be compared", () => {
    expect(named(["acme.com"], null, null)).toBe("unknown");
    expect(named(["acme.com"], "Acme", null)).toBe("unknown");
    expect(named(["acme.com", "Beta"], "Acme", null)).toBe("no");
  });
});

describe("a condition about what the CRM knows", () => {
  it.each(["KSA", "Saudi Arabia", "SA", "السعودية"])("knows %s as one of the Gulf's", (country) => {
    expect(holds({ fact: "territory", in: ["gulf"] }, { country })).toBe("yes");
  });

  it.each([
    ["Sweden", "no"],
    ["Ruritania", "unknown"],
    [null, "unknown"],
  ])("answers %s with %s where the Gulf is asked for", (country, answer) => {
    expect(holds({ fact: "territory", in: ["gulf"] }, { country })).toBe(answer);
  });

  it.each([
    [49, "no"],
    [50, "yes"],
    [500, "yes"],
    [501, "no"],
    [null, "unknown"],
  ])("answers %s employees with %s where 50 to 500 are asked for", (employees, answer) => {
    expect(holds({ fact: "size", min: 50, max: 500 }, { employees })).toBe(answer);
  });

  it("leaves an end open where the rule does", () => {
    expect(holds({ fact: "deal-size", min: null, max: 10 }, { dealAmount: 0 })).toBe("yes");
    expect(holds({ fact: "deal-size", min: 10, max: null }, { dealAmount: 1e9 })).toBe("yes");
  });

  it("compares industries by what they mean", () => {
    const industry = (said: string | null) =>
      holds({ fact: "industry", in: ["Health care"] }, { industry: said });
    expect(industry("الرعاية الصحية")).toBe("yes");
    expect(industry("Banking")).toBe("no");
    expect(industry(null)).toBe("unknown");
  });

  it("asks for any of the service lines", () => {
    const line = (serviceLines: readonly string[]) =>
      holds({ fact: "service-line", in: ["audit"] }, { serviceLines });
    expect(line(["cloud", "audit"])).toBe("yes");
    expect(line(["cloud"])).toBe("no");
    expect(line([])).toBe("unknown");
  });

  it("knows the motion by the lead type", () => {
    const motion = (leadType: string | null) =>
      holds({ fact: "motion", in: ["inbound"] }, { leadType });
    expect(motion("demo-request")).toBe("yes");
    expect(motion("a type of an older playbook")).toBe("unknown");
    expect(motion(null)).toBe("unknown");
  });

  it("holds lead type, fit and handoff up as they are", () => {
    expect(holds({ fact: "lead-type", in: ["event"] }, { leadType: "event" })).toBe("yes");
    expect(holds({ fact: "lead-type", in: ["event"] }, { leadType: null })).toBe("unknown");
    expect(holds({ fact: "fit", in: ["fits"] }, { fit: "does-not-fit" })).toBe("no");
    expect(holds({ fact: "fit", in: ["fits"] }, { fit: null })).toBe("unknown");
    expect(holds({ fact: "stage", is: "sdr-to-ae" }, {})).toBe("no");
  });
});
