import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("the owner (R-RO-01)", () => {
  it.each([
    ["101", []],
    ["Omar Haddad", []],
    ["omar", []],
    ["OMAR@acme.test", []],
    ["Dana", ["owner-ambiguous"]],
    ["Dana Weiss", []],
    ["104", ["owner-inactive"]],
    ["Lena Fischer", ["owner-inactive"]],
    ["Sales team", ["owner-unknown"]],
    ["999", ["owner-unknown"]],
  ])("“%s” gives %j", (owner, rules) => {
    expect(rulesOf(checkSample({ owner }), "owner")).toEqual(rules);
  });

  it("names the people that an ambiguous first name fits", () => {
    const [finding] = checkSample({ owner: "dana" }).findings;
    expect(finding?.message).toContain("Dana Novak and Dana Weiss");
    expect(finding?.severity).toBe("blocks");
  });
});
