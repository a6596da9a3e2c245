import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("a text over the CRM's limit", () => {
  const facts = "SAP orders are typed twice. ".repeat(200);

  it("blocks at one character more than 5,000, and is fine at 5,000", () => {
    expect(rulesOf(checkSample({ problem: facts.slice(0, 5000) }), "problem")).toEqual([]);
    const over = checkSample({ problem: facts.slice(0, 5001) });
    expect(over.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["too-long", "blocks"],
    ]);
    expect(over.findings[0]?.message).toContain("5,001 characters; a field holds 5,000");
  });

  it("blocks in every field, the minor ones too", () => {
    expect(rulesOf(checkSample({ fit: "x".repeat(1_000_000) }), "fit")).toEqual(["too-long"]);
  });
});
