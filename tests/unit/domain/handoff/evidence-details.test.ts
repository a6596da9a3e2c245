import fc from "fast-check";
import { expect, it } from "vitest";
import { joinEvidence, splitEvidence } from "#lib/domain/handoff/evidence-details.ts";

const DETAILS = [
  { id: "competitor", label: "Competitor", required: true },
  { id: "price", label: "Price they expected", required: false },
];

it("writes each short answer as a line of its own beneath the words", () => {
  const parts = {
    words: "Lost on price",
    answers: { price: "20 a seat", competitor: "Northwind" },
  };
  expect(joinEvidence(parts, DETAILS)).toBe(
    "Lost on price\nCompetitor: Northwind\nPrice they expected: 20 a seat",
  );
});

it("leaves a text without such lines as it is", () => {
  const text = "They said: “Competitor prices are lower.”\nSecond line";
  expect(splitEvidence(text, DETAILS)).toEqual({ words: text, answers: {} });
});

it("keeps the second of two lines with one label as text", () => {
  const text = "Competitor: Northwind\nCompetitor: Fabrikam";
  expect(splitEvidence(text, DETAILS)).toEqual({
    words: "Competitor: Fabrikam",
    answers: { competitor: "Northwind" },
  });
});

it("gives back what was typed, at every keystroke, whatever it is", () => {
  const line = fc.string({ maxLength: 20 }).filter((text) => !/[\r\n]/.test(text));
  const words = fc
    .array(line, { maxLength: 3 })
    .map((lines) => lines.join("\n"))
    .filter((text) => !/^(?:Competitor|Price they expected): /mu.test(text));
  fc.assert(
    fc.property(words, line, line, (said, competitor, price) => {
      const answers = {
        ...(competitor === "" ? {} : { competitor }),
        ...(price === "" ? {} : { price }),
      };
      const text = joinEvidence({ words: said, answers }, DETAILS);
      expect(splitEvidence(text, DETAILS)).toEqual({ words: said, answers });
    }),
  );
});
