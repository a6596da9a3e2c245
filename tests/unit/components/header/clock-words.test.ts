import { describe, expect, it } from "vitest";
import { clockWords } from "#components/header/clock-words.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;

describe("the response clock", () => {
  it.each([
    [130 * MINUTE, "Due in 2 h 10 min", "calm"],
    [120 * MINUTE, "Due in 2 h", "soon"],
    [55 * MINUTE, "Due in 55 min", "soon"],
    [30_000, "Due now", "overdue"],
    [-30_000, "Due now", "overdue"],
    [-35 * MINUTE, "Overdue by 35 min", "overdue"],
    [-26 * 60 * MINUTE, "Overdue by 1 d 2 h", "overdue"],
  ])("with %d ms left", (left, text, tone) => {
    expect(clockWords(open("offered", left), NOW, "en-GB")).toEqual({ text, tone });
  });

  it.each(["offered", "accepted"])("runs while the handoff is %s", (status) => {
    expect(clockWords(open(status, MINUTE), NOW, "en-GB")).not.toBeNull();
  });

  it.each(["draft", "touched", "opportunity", "rejected", "nonsense", null])(
    "does not run while the status is %s",
    (status) => {
      expect(clockWords(open(status, MINUTE), NOW, "en-GB")).toBeNull();
    },
  );

  it.each([null, "", "soon"])("does not run with the due time %j", (dueAt) => {
    expect(clockWords({ status: "offered", dueAt }, NOW, "en-GB")).toBeNull();
  });
});

function open(status: string | null, left: number) {
  return { status, dueAt: new Date(NOW + left).toISOString() };
}
