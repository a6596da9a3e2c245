import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

const NO_COMPANY = { name: null, domain: null, industry: null, employees: null, country: null };

describe("the lead field", () => {
  it("that shares nothing with the record is questioned, with the record's name as a repair", () => {
    const check = checkSample({ lead: "Peter Jansen, CTO of Waterweg" });
    const finding = check.findings.find(({ rule }) => rule === "names-someone-else");
    expect(finding).toMatchObject({
      severity: "improve",
      fix: { value: "Sara Lindqvist, Nordlog AB" },
    });
  });

  it.each(["Sara", "Nordlog", "sara@nordlog.test", "S. Lindqvist (RevOps)"])(
    "may be as short as “%s”",
    (lead) => {
      expect(rulesOf(checkSample({ lead }), "lead")).toEqual([]);
    },
  );

  it("is compared without accents", () => {
    const snapshot = sampleSnapshot({ name: "Jiří Novák", company: NO_COMPANY, emails: [] });
    expect(rulesOf(checkSample({ lead: "Jiri, buyer" }, { snapshot }), "lead")).toEqual([]);
  });

  it("in another script is not compared", () => {
    expect(rulesOf(checkSample({ lead: "سارة ليندكفيست" }), "lead")).toEqual([]);
  });

  it("of a record without a name is not compared", () => {
    const snapshot = sampleSnapshot({ name: null });
    expect(rulesOf(checkSample({ lead: "Peter Jansen" }, { snapshot }), "lead")).toEqual([]);
  });
});
