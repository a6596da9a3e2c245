import { describe, expect, it } from "vitest";
import { partInWords } from "#lib/crm/hubspot/in-words.ts";
import { PARTS, type PartState } from "#lib/crm/hubspot/parts.ts";
import { formsNamed } from "#lib/crm/hubspot/read-forms.ts";
import { objectSchema } from "#lib/crm/hubspot/schema.ts";
import { touchesFromDeals } from "#lib/crm/hubspot/touches-from-deals.ts";
import { object } from "./gateway-for.ts";

describe("a part of the account in words", () => {
  const states: readonly (PartState | null)[] = [
    null,
    { state: "open" },
    { state: "closed", because: "plan", missingScopes: [] },
    { state: "closed", because: "key", missingScopes: ["a.read", "b.read"] },
  ];

  it.each(PARTS)("%s: a sentence of its own for each state, without code words", (part) => {
    const sentences = states.map((state) => partInWords(part, state));
    expect(new Set(sentences).size).toBe(states.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z][\w ]+: .+\.$/);
      expect(sentence).not.toMatch(/undefined|null|403|!/);
    }
    expect(sentences[3]).toContain("a.read, b.read");
  });
});

describe("a deal around a buyer", () => {
  const deal = (properties: Record<string, string>, history: readonly string[] = []) => {
    const versions = history.map((value, index) => ({
      value,
      timestamp: `2026-11-0${history.length - index}T09:00:00Z`,
      sourceType: "CRM_UI",
    }));
    const raw = object(
      "5",
      { dealname: "Pilot", ...properties },
      {
        propertiesWithHistory: { dealstage: versions },
      },
    );
    return touchesFromDeals([objectSchema.parse(raw)], () => null).map(({ words }) => words);
  };

  it("tells each step of its stage, and its worth at the last one only", () => {
    expect(deal({ amount: "1250000.5" }, ["closedwon", "contractsent"])).toEqual([
      "Deal “Pilot”: Contract sent",
      "Deal “Pilot”: Contract sent → Closed won (1,250,000.50)",
    ]);
  });

  it.each([
    ["24000", "EUR", " (24,000 EUR)"],
    ["24000.00", "", " (24,000)"],
    ["999", "USD", " (999 USD)"],
    ["a lot", "EUR", ""],
  ])("writes %s %s as “%s”", (amount, currency, told) => {
    const [words] = deal({ dealstage: "closedwon", amount, deal_currency_code: currency });
    expect(words).toBe(`Deal “Pilot”: Closed won${told}`);
  });
});

describe("the form behind a conversion", () => {
  const forms = ["Demo request", "request", "Book a demo: Demo request", ""].map((name, index) => ({
    id: String(index),
    name,
    asks: {},
  }));

  it("is named at the end of the conversion or is the whole of it, and nothing less", () => {
    expect(formsNamed(forms, "Book a demo: Demo request").map(({ id }) => id)).toEqual(["0", "2"]);
    expect(formsNamed(forms, "My Demo request")).toEqual([]);
  });
});
