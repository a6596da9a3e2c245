import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

const UNKNOWN = "Not known yet: ask on the call";

describe("a note that knows nothing", () => {
  it("is honest and still no handoff", () => {
    const check = checkSample({ trigger: UNKNOWN, problem: UNKNOWN, asset: UNKNOWN });
    expect(rulesOf(check, "problem")).toEqual(["nothing-to-open-with"]);
    expect(check.verdict).toBe("not-yet");
  });

  it("is one as soon as it knows the trigger", () => {
    expect(checkSample({ problem: UNKNOWN, asset: UNKNOWN }).verdict).toBe("useful");
  });
});
