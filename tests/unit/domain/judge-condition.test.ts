import { describe, expect, it } from "vitest";
import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import { judgeCondition } from "#lib/domain/judge-condition.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import { neededFields } from "#lib/domain/merge-write.ts";
import type { PatchWrite } from "#lib/domain/write.ts";

const EVENT: LogEvent = {
  id: "miss-1",
  at: "2026-11-23T15:00:01.000Z",
  by: null,
  type: "escalated",
};

const WRITE: PatchWrite = {
  kind: "patch",
  fields: { ownerId: "8", status: "offered" },
  base: { ownerId: "7", status: "accepted" },
  events: [EVENT],
  onlyWhile: { ownerId: "7", status: "accepted", firstTouchAt: null },
};

/** As every CRM gives back what it holds: without the space around it. */
const trimmed = (_field: HandoffField, value: string | null) => value?.trim() ?? null;
const judge = (current: HandoffValues, write: PatchWrite = WRITE) =>
  judgeCondition(current, write, trimmed);
const logOf = (...events: readonly LogEvent[]) => logToText({ events, unread: [] });

describe("a patch with a condition", () => {
  it("is written while the record holds what was seen, in whatever form the CRM gives it (P7.6)", () => {
    expect(judge({ ownerId: "7", status: "accepted " })).toBe("merge");
    expect(judge({ ownerId: "7", status: "accepted", firstTouchAt: "" })).toBe("overtaken");
  });

  it.each<[string, HandoffValues]>([
    ["somebody has answered", { ownerId: "7", status: "touched", firstTouchAt: "2026-11-23" }],
    ["somebody has given it on", { ownerId: "9", status: "accepted" }],
    ["somebody has rejected it", { ownerId: "7", status: "rejected" }],
    ["nobody owns it any more", { status: "accepted" }],
  ])("is overtaken when %s (P7.6)", (_, current) => {
    expect(judge(current)).toBe("overtaken");
  });

  it("goes on where a part of it has arrived: what it sets itself counts as held (P7.6)", () => {
    expect(judge({ ownerId: "8", status: "accepted" })).toBe("merge");
    const half = { ownerId: "7", status: "offered", log: logOf(EVENT) };
    expect(judge(half)).toBe("merge");
  });

  it("is done when another browser has logged the same, whatever else it has set (P7.7)", () => {
    const theirs = { ...EVENT, at: "2026-11-23T15:00:02.000Z", to: "9" };
    expect(judge({ ownerId: "9", status: "offered", log: logOf(theirs) })).toBe("done");
    expect(judge({ ownerId: "7", status: "accepted", log: logOf(theirs) })).toBe("done");
  });

  it("is done when it has arrived and others have gone on from there (P7.7)", () => {
    const log = logOf(EVENT, { ...EVENT, id: "other", type: "accepted" });
    expect(judge({ ownerId: "8", status: "touched", firstTouchAt: "2026-11-24", log })).toBe(
      "done",
    );
  });

  it("is not done by another event of the same round", () => {
    const log = logOf({ ...EVENT, id: "miss-0" });
    expect(judge({ ownerId: "9", status: "accepted", log })).toBe("overtaken");
  });

  it("needs the values that it asks for to be read, with those that it sets and without the log", () => {
    expect(neededFields(WRITE)).toEqual(["ownerId", "status", "firstTouchAt"]);
  });
});

describe("a patch that somebody pressed", () => {
  it("has no condition and is merged, whatever the record holds", () => {
    const { onlyWhile: _, ...pressed } = WRITE;
    expect(judge({ ownerId: "9", status: "rejected", log: logOf(EVENT) }, pressed)).toBe("merge");
  });
});
