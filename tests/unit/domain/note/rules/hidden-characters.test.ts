import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("characters that nobody sees", () => {
  it("are named and can be removed at once", () => {
    const [finding] = checkSample({ fit: "Logi\u200bstics,\u202e 240\u200b employees" }).findings;
    expect(finding?.rule).toBe("hidden-characters");
    expect(finding?.message).toContain("zero-width space (2 times), right-to-left override");
    expect(finding?.fix?.value).toBe("Logistics, 240 employees");
  });

  it("do not make an empty answer a filled one", () => {
    expect(rulesOf(checkSample({ problem: "\u200b\u2060" }), "problem")).toContain("missing");
  });

  it("do not hide a placeholder", () => {
    expect(rulesOf(checkSample({ problem: "T\u200bB\u200bD" }), "problem")).toContain(
      "placeholder",
    );
  });

  it.each(["لوجستيات\u200f، 240 موظف", "می\u200cخواهد", "👩‍🚀 logistics, 240 employees"])(
    "are left alone where the script needs them: %s",
    (text) => {
      expect(rulesOf(checkSample({ fit: text }), "fit")).not.toContain("hidden-characters");
    },
  );
});
