import { describe, expect, it } from "vitest";
import { isMisspelled } from "#lib/domain/note/words/misspelled.ts";

const LIST = new Set(["interested", "services", "contact", "follow"]);

describe("a slip of the keyboard", () => {
  it.each(["intrested", "interrested", "intersted", "servces", "serivces", "folow"])(
    "is seen in “%s”",
    (word) => {
      expect(isMisspelled(word, LIST)).toBe(true);
    },
  );

  it.each(["contract", "fellow", "invoice", "intercepted", "con"])(
    "is not seen in another word: “%s”",
    (word) => {
      expect(isMisspelled(word, LIST)).toBe(false);
    },
  );
});
