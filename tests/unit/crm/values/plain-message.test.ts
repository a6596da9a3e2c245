import { describe, expect, it } from "vitest";
import { plainMessage } from "#lib/crm/values/plain-message.ts";

describe("a sentence of a CRM", () => {
  it("is one line without control and direction characters", () => {
    expect(plainMessage(" The\u202E value\n\n is\u0000\twrong ")).toBe("The value is wrong");
  });

  it("shows no key, neither one after its scheme nor one that looks like the CRM's", () => {
    expect(plainMessage("Got Bearer abc.def and key-1234", /\bkey-\d+/g)).toBe(
      "Got (key) and (key)",
    );
  });

  it("is cut where it goes on and on, never through a character", () => {
    const cut = plainMessage("🙂".repeat(10_000)) ?? "";
    expect(cut.length).toBeLessThanOrEqual(302);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.endsWith("…")).toBe(true);
  });

  it.each([null, undefined, "", " \n\u200B "])("is nothing when %j is all there is", (text) => {
    expect(plainMessage(text)).toBeNull();
  });
});
