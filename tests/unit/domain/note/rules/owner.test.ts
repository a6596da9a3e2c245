import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

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
    ["lena", ["owner-inactive"]],
    ["Sales team", ["owner-unknown"]],
    ["999", ["owner-unknown"]],
  ])("“%s” gives %j", (owner, rules) => {
    expect(rulesOf(checkSample({ owner }), "owner")).toEqual(rules);
  });

  it("offers the one whose name it is with a slip in it", () => {
    expect(checkSample({ owner: "Omarr" }).findings[0]?.fix).toEqual({
      label: "Use Omar Haddad",
      value: "101",
    });
    expect(checkSample({ owner: "Danna" }).findings[0]?.fix).toBeNull();
  });

  it("offers the record's owner where that settles it", () => {
    const snapshot = sampleSnapshot({ handoff: { ownerId: "103" } });
    const fixOf = (owner: string) => checkSample({ owner }, { snapshot }).findings[0]?.fix?.value;
    expect(fixOf("Dana")).toBe("103");
    expect(fixOf("Lena Fischer")).toBe("103");
    expect(fixOf("")).toBe("103");
  });

  it("names the people that an ambiguous first name fits", () => {
    const [finding] = checkSample({ owner: "dana" }).findings;
    expect(finding?.message).toContain("Dana Novak and Dana Weiss");
    expect(finding?.severity).toBe("blocks");
  });
});
