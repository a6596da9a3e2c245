import { describe, expect, it } from "vitest";
import { mergePatch } from "#lib/crm/values/merge-patch.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { logToText } from "#lib/domain/log.ts";
import { onlyWhile } from "../../../support/fakes/entries.ts";

const WRITE = onlyWhile("accepted", { ownerId: "8", dueAt: "2026-11-24T15:00:00Z" }, "miss-1");
const merge = (current: HandoffValues) => mergePatch(current, WRITE, (_, it) => succeed(it));

describe("a patch with a condition, on its way into any CRM", () => {
  it("is refused as overtaken before anything is written (P7.6)", () => {
    expect(merge({ status: "touched" })).toEqual({ ok: false, failure: { type: "overtaken" } });
  });

  it("goes out whole while the condition holds", () => {
    const merged = merge({ status: "accepted" });
    expect(merged.ok && [...merged.value.values.keys()]).toEqual(["ownerId", "dueAt", "log"]);
  });

  it("sends nothing where the same was done, and says what it did not set (P7.7)", () => {
    const [event] = WRITE.events;
    if (event === undefined) throw new Error("There is an event.");
    const theirs = { ...event, at: "2026-11-23T15:00:09.000Z" };
    const log = logToText({ events: [theirs], unread: [] });
    const merged = merge({
      status: "offered",
      ownerId: "9",
      dueAt: "2026-11-24T15:00:00.000Z",
      log,
    });
    expect(merged.ok && merged.value.values.size).toBe(0);
    expect(merged.ok && merged.value.conflicts).toEqual([
      { field: "ownerId", base: null, theirs: "9", mine: "8" },
    ]);
  });
});
