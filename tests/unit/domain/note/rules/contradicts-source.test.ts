import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch } from "../sample.ts";

describe("the source", () => {
  it.each([
    "LinkedIn campaign",
    "Referral by a customer",
    "Trade show in Dubai",
    "معرض",
    "Paid search",
  ])("“%s” contradicts a record that came by organic search", (source) => {
    const check = checkSample({ source });
    expect(rulesOf(check, "source")).toEqual(["contradicts-source"]);
    expect(check.findings[0]?.fix?.value).toBe("Organic search");
    expect(check.verdict).toBe("useful");
  });

  it.each(["SEO", "organic search, then LinkedIn", "Search", "Q4 campaign", "بحث جوجل"])(
    "“%s” does not",
    (source) => {
      expect(rulesOf(checkSample({ source }), "source")).toEqual([]);
    },
  );

  it.each([
    ["Google Ads", "Google"],
    ["Organic search", "found us on Google (unpaid)"],
    ["Paid social", "LinkedIn ad"],
    ["Referral", "واتساب"],
    ["Direct", "Trade fair in Oslo"],
    ["Event", "Expo"],
    ["Email", "Newsletter"],
  ])("“%s” and “%s” can be the same", (original, source) => {
    const snapshot = sampleSnapshot({ source: { ...sampleSnapshot().source, original } });
    const check = checkSample({ source }, { snapshot, leadType: "referral" });
    expect(rulesOf(check, "source")).toEqual([]);
  });

  it.each([
    ["Google Ads", "Trade fair in Oslo"],
    ["Direct", "Facebook ad"],
    ["Paid social", "Google Ads"],
  ])("“%s” and “%s” cannot", (original, source) => {
    const snapshot = sampleSnapshot({ source: { ...sampleSnapshot().source, original } });
    expect(rulesOf(checkSample({ source }, { snapshot }), "source")).toEqual([
      "contradicts-source",
    ]);
  });

  it("may come from what the touches show", () => {
    const snapshot = sampleSnapshot({ touches: [sampleTouch({ kind: "event-attendance" })] });
    const check = checkSample(
      { source: "Webinar", trigger: "Attended the SAP webinar" },
      { snapshot },
    );
    expect(rulesOf(check, "source")).toEqual([]);
  });

  it("is believed where the record does not know", () => {
    const source = {
      original: null,
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
    };
    const check = checkSample({ source: "LinkedIn" }, { snapshot: sampleSnapshot({ source }) });
    expect(rulesOf(check, "source")).toEqual([]);
  });
});
