import { expect, it } from "vitest";
import { clockOffsetInWords } from "#lib/domain/clock/clock-offset-in-words.ts";

const MINUTE = 60_000;
const words = (clockOffset?: number) =>
  clockOffsetInWords(clockOffset === undefined ? {} : { clockOffset }, "HubSpot", "en");

it("says on which side this computer's clock is, and whose clock counts", () => {
  expect(words(-12 * MINUTE)).toBe(
    "This computer's clock is 12 min ahead of HubSpot's. Times are counted by HubSpot's.",
  );
  expect(words(130 * MINUTE)).toBe(
    "This computer's clock is 2 h 10 min behind HubSpot's. Times are counted by HubSpot's.",
  );
});

it("says nothing up to two minutes, and where nothing is known", () => {
  expect([words(), words(0), words(2 * MINUTE), words(-2 * MINUTE)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(words(2 * MINUTE + 1)).toContain("2 min behind");
});
