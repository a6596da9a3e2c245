import { describe, expect, it } from "vitest";
import { toStoredText } from "#lib/crm/values/stored-text.ts";

const RULES = {
  crm: "Acme",
  longest: 10,
  toOwner: (text: string) => (/^\d+$/.test(text) ? `u${text}` : null),
};

describe("a text on its way into a field of a CRM", () => {
  it("goes as it is", () => {
    expect(toStoredText("reason", "no budget", RULES)).toEqual({ ok: true, value: "no budget" });
  });

  it("is refused with its length when it does not fit", () => {
    expect(toStoredText("reason", "x".repeat(11), RULES)).toEqual({
      ok: false,
      failure: expect.stringMatching(/ has 11 characters; Acme keeps at most 10\. Shorten it\.$/),
    });
  });

  it("is refused in the CRM's own words when it has any", () => {
    const inWords = "Handrail writes at most 10 into one field";
    expect(toStoredText("reason", "x".repeat(11), { ...RULES, inWords })).toMatchObject({
      failure: expect.stringContaining(`; ${inWords}. Shorten it.`),
    });
  });

  it("is a moment in one form where the field keeps moments", () => {
    const rules = { ...RULES, longest: 100 };
    expect(toStoredText("dueAt", "2026-11-22T10:00:00+01:00", rules)).toEqual({
      ok: true,
      value: "2026-11-22T09:00:00.000Z",
    });
    expect(toStoredText("dueAt", "soon", rules)).toMatchObject({
      failure: expect.stringMatching(/needs a date/),
    });
  });

  it("is a person's id as the CRM writes it where the field keeps an owner", () => {
    expect(toStoredText("ownerId", "7", RULES)).toEqual({ ok: true, value: "u7" });
    expect(toStoredText("ownerId", "Dana", RULES)).toMatchObject({
      failure: expect.stringMatching(/is nobody Acme knows\. Choose an owner\.$/),
    });
  });
});
