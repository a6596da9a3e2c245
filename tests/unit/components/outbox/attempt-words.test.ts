import { expect, it } from "vitest";
import { attemptWords, tryCount } from "#components/outbox/attempt-words.ts";
import type { Attempt } from "#lib/domain/outbox.ts";
import { entry } from "#tests/support/fakes/entries.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;
const tries = (count: number): readonly Attempt[] =>
  Array.from({ length: count }, (_, index) => ({
    at: NOW - (count - index) * MINUTE,
    failure: null,
  }));

it.each([
  [0, "Not tried yet."],
  [1, "Tried once, 1 minute ago."],
  [2, "Tried twice, last 1 minute ago."],
  [7, "Tried 7 times, last 1 minute ago."],
  [20, "Tried at least 20 times, last 1 minute ago."],
])("counts %i tries in words", (count, words) => {
  expect(tryCount(entry({ seq: 1, attempts: tries(count) }), NOW, "en-GB")).toBe(words);
});

it("says what came of each try, with the code for support (P14.1)", () => {
  const say = (failure: Attempt["failure"], isOnItsWay = false) =>
    attemptWords({ at: NOW, failure }, { isOnItsWay, crm: "HubSpot" });
  expect(say({ type: "offline" })).toEqual({ text: "There is no network.", code: "HR-offline" });
  expect(say(null, true).text).toBe("On its way.");
  expect(say(null).text).toBe("What came of it was never learned.");
});
