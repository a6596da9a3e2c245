import { expect, it } from "vitest";
import { EMPTY_TOUCH, toAddTouch } from "#components/story/touch-form.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

it("counts a touch without a time as now (R-CX-23)", () => {
  expect(toAddTouch({ ...EMPTY_TOUCH, words: " Asked for references. " }, NOW)).toEqual({
    type: "add-touch",
    channel: "call",
    at: "2026-11-21T12:00:00.000Z",
    words: "Asked for references.",
    facts: {},
  });
});

it("reads the typed time in the browser's zone", () => {
  const typed = toAddTouch({ channel: "chat", at: "2026-11-20T09:30", words: "x" }, NOW);
  expect(Date.parse(typed.at)).toBe(new Date(2026, 10, 20, 9, 30).getTime());
  expect(typed.channel).toBe("chat");
});

it.each(["", "yesterday", "2026-13-40T00:00"])("falls back to now for the time %j", (at) => {
  expect(toAddTouch({ ...EMPTY_TOUCH, at }, NOW).at).toBe("2026-11-21T12:00:00.000Z");
});
