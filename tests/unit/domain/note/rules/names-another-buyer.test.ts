import { describe, expect, it } from "vitest";
import { createCopyIndex } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { checkSample, rulesOf, USEFUL_NOTE } from "../sample.ts";

const earlier = createCopyIndex(
  ["Birgit Holm, Nordfenster", "ليلى عيتاني، فندق الساحل"].map((buyer, index) => ({
    recordKey: `c1:person:${index}`,
    buyer,
    prints: toPrints(USEFUL_NOTE, [buyer]),
  })),
);
const OWN = { problem: "Types SAP orders twice", nextStep: "Call Sara on Monday about SAP" };

describe("the buyer of another note", () => {
  it.each([
    ["readiness", "Birgit from Nordfenster wants to start in June"],
    ["problem", "Loses SAP orders, says Birgit"],
    ["nextStep", "Call Birgit on Monday about SAP"],
    ["readiness", "ليلى تريد البدء في حزيران"],
    ["nextStep", "الاتصال بليلى يوم الاثنين حول ساب"],
  ] as const)("is noticed in %s: “%s”", (field, text) => {
    const check = checkSample({ ...OWN, [field]: text }, { earlier });
    expect(rulesOf(check, field)).toEqual(["names-someone-else"]);
    expect(check.verdict).toBe("useful");
  });

  it("may be who introduced this one", () => {
    const check = checkSample(
      {
        ...OWN,
        source: "Referral by Birgit Holm",
        nextStep: "Call Monday, mention Birgit and SAP",
      },
      { earlier, leadType: "referral" },
    );
    expect(rulesOf(check, "nextStep")).toEqual([]);
  });
});

describe("whom the next step is to reach", () => {
  it("is questioned where nothing here speaks of them", () => {
    const check = checkSample({ nextStep: "Call Yvonne on Monday about SAP" });
    expect(rulesOf(check, "nextStep")).toEqual(["names-someone-else"]);
    expect(check.verdict).toBe("useful");
  });

  it.each([
    "Call Sara on Monday about SAP",
    "Call Monday at 10:00 about SAP",
    "Ask Omar for the SAP plan on Monday",
    "Call Yvonne in accounting on Monday about SAP",
    "Call on Monday and ask which SAP version runs",
  ])("is fine in “%s”", (nextStep) => {
    expect(rulesOf(checkSample({ nextStep }), "nextStep")).toEqual([]);
  });
});
