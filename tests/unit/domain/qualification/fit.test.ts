import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, Qualification } from "#lib/domain/playbook/schema.ts";
import { evaluateFit } from "#lib/domain/qualification/evaluate-fit.ts";
import { qualificationInWords } from "#lib/domain/qualification/summary.ts";
import type { CompanyContext, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { sampleSnapshot, sampleTouch } from "../note/sample.ts";

function withProfile(icp: Partial<Qualification["icp"]>): Playbook {
  const { qualification } = DEFAULT_PLAYBOOK;
  return {
    ...DEFAULT_PLAYBOOK,
    qualification: { ...qualification, icp: { ...qualification.icp, ...icp } },
  };
}

function rule(id: string, icp: Partial<Qualification["icp"]>, part: Partial<RecordSnapshot> = {}) {
  const found = evaluateFit(withProfile(icp), sampleSnapshot(part)).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No rule ${id}`);
  return found;
}

const company = (part: Partial<CompanyContext>) => ({
  company: { ...sampleSnapshot().company, ...part },
});

describe("fit (R-DQ-18, R-DQ-23)", () => {
  it("is left open where the playbook leaves it open, and says so", () => {
    const fit = evaluateFit(DEFAULT_PLAYBOOK, sampleSnapshot());
    expect(new Set(fit.map(({ state }) => state))).toEqual(new Set(["open"]));
    expect(fit[0]?.ground).toBe("Your playbook leaves this open.");
  });

  it("is not known where the record does not say", () => {
    const bare = company({ industry: null, employees: null, country: null });
    expect(rule("industry", { industries: ["Logistics"] }, bare)).toMatchObject({
      state: "unknown",
      ground: "Industry is not on the record.",
      receipt: null,
    });
    expect(rule("size", { minEmployees: 50 }, bare).state).toBe("unknown");
    expect(rule("country", { countries: ["Sweden"] }, { ...bare, country: null }).state).toBe(
      "unknown",
    );
    expect(rule("role", { roles: ["Head of sales"] }, { jobTitle: null }).state).toBe("unknown");
  });

  it.each([
    ["Logistics", "Logistics", "met"],
    ["TRANSPORTATION_AND_LOGISTICS", "logistics", "met"],
    ["Freight", "Logistics", "met"],
    ["الخدمات اللوجستية", "Logistics", "met"],
    ["Food", "Food manufacturing", "unknown"],
    ["Fishing", "Logistics", "not-met"],
    ["صيد الأسماك", "Logistics", "unknown"],
  ])("industry “%s” against “%s” is %s", (industry, term, state) => {
    expect(rule("industry", { industries: [term] }, company({ industry })).state).toBe(state);
  });

  it.each([
    ["Sweden", "Sweden", "met"],
    ["SE", "Sweden", "met"],
    ["السعودية", "Saudi Arabia", "met"],
    ["KSA", "Saudi Arabia", "met"],
    ["The Netherlands", "Netherlands", "met"],
    ["UK", "United Kingdom", "met"],
    ["Norway", "Sweden", "not-met"],
    ["Atlantis", "Sweden", "unknown"],
    ["Norway", "DACH region", "unknown"],
  ])("country “%s” against “%s” is %s", (country, term, state) => {
    expect(rule("country", { countries: [term] }, company({ country })).state).toBe(state);
  });

  it.each([
    ["Head of Operations", "Head of operations", "met"],
    ["Operations Director, Nordics", "Head of operations", "met"],
    ["Chief Operating Officer", "COO", "unknown"],
    ["COO", "Head of operations", "unknown"],
    ["Finance manager", "Head of operations", "not-met"],
    ["Ninja", "Head of operations", "unknown"],
  ])("job title “%s” against “%s” is %s", (jobTitle, role, state) => {
    expect(rule("role", { roles: [role] }, { jobTitle }).state).toBe(state);
  });

  it.each([
    [50, 500, "met", "50 to 500"],
    [240, 240, "met", "240 to 240"],
    [241, null, "not-met", "at least 241"],
    [null, 100, "not-met", "at most 100"],
  ])("240 employees against %s to %s is %s", (minEmployees, maxEmployees, state, words) => {
    const found = rule("size", { minEmployees, maxEmployees });
    expect(found.state).toBe(state);
    expect(found.ground).toBe(`240 employees; the profile asks for ${words}.`);
    expect(found.receipt?.label).toBe("Number of employees on the record");
  });

  it("finds the problem in the buyer's own words, and never says that it is not there", () => {
    const problem = "Orders are typed twice between shop and ERP";
    const words = "Every week we have to retype orders from the shop into our ERP.";
    const touches = [sampleTouch({ kind: "email-received", words })];
    expect(rule("problem", { problem }, { touches })).toMatchObject({
      state: "met",
      ground: `They say: “${words}”`,
    });
    expect(rule("problem", { problem }, { touches: [] }).state).toBe("unknown");
  });

  it("is told in one line beside readiness, never as one number (R-DQ-26)", () => {
    const playbook = withProfile({
      industries: ["Logistics"],
      minEmployees: 50,
      countries: ["Norway"],
    });
    const level = { label: "Active", meaning: "", why: "" };
    expect(qualificationInWords(evaluateFit(playbook, sampleSnapshot()), level)).toBe(
      "Fit: 2 of 5 known and met; readiness: active",
    );
    expect(qualificationInWords(evaluateFit(DEFAULT_PLAYBOOK, sampleSnapshot()), level)).toBe(
      "Fit: the profile is not filled yet; readiness: active",
    );
  });
});
