import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

describe("the role", () => {
  it.each([
    ["Sara Lindqvist, CFO at Nordlog", "Head of Revenue Operations"],
    ["Sara Lindqvist, Marketing Director", "Procurement Manager"],
    ["Sara Lindqvist, VP Sales", "Sales Intern"],
    ["Sara Lindqvist, CTO", "مدير التسويق"],
  ])("“%s” contradicts “%s”", (lead, jobTitle) => {
    const check = checkSample({ lead }, { snapshot: sampleSnapshot({ jobTitle }) });
    expect(rulesOf(check, "lead")).toEqual(["contradicts-role"]);
    expect(check.verdict).toBe("useful");
  });

  it("offers the record's title in place of the claimed one", () => {
    const [finding] = checkSample({ lead: "Sara Lindqvist, CFO at Nordlog" }).findings;
    expect(finding?.fix?.value).toBe("Sara Lindqvist, Head of Revenue Operations at Nordlog");
  });

  it.each([
    ["Sara Lindqvist, Head of RevOps", "Head of Revenue Operations"],
    ["Sara Lindqvist, reports to the CFO", "Head of Revenue Operations"],
    ["Sara Lindqvist, with their CTO", "Marketing Manager"],
    ["Sara Lindqvist, CEO", "Founder"],
    ["Sara Lindqvist, manager", "Head of Revenue Operations"],
  ])("“%s” does not contradict “%s”", (lead, jobTitle) => {
    const check = checkSample({ lead }, { snapshot: sampleSnapshot({ jobTitle }) });
    expect(rulesOf(check, "lead")).toEqual([]);
  });
});
