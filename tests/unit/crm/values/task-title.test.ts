import { describe, expect, it } from "vitest";
import { toTaskTitle } from "#lib/crm/values/task-title.ts";

describe("a task's title", () => {
  it("stays as it is where it is one short line", () => {
    expect(toTaskTitle("Answer Sara – today", 255)).toBe("Answer Sara – today");
  });

  it.each([
    ["a\nb\r\nc", "a b c"],
    ["  a\t\t b  ", "a b"],
    ["a\u0000b\u0007c", "ab c"],
    ["", ""],
  ])("makes one line of %j", (title, line) => {
    expect(toTaskTitle(title, 255)).toBe(line);
  });

  it("is cut at the end where it is too long, with a mark that something is missing", () => {
    expect(toTaskTitle("abcdef", 6)).toBe("abcdef");
    expect(toTaskTitle("abcdefg", 6)).toBe("abcde…");
    expect(toTaskTitle("abcd efgh", 6)).toBe("abcd…");
  });

  it("is never cut in the middle of a character", () => {
    const cut = toTaskTitle(`abcd${"🚀".repeat(5)}`, 6);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(6);
  });
});
