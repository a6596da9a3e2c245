import { describe, expect, it } from "vitest";
import { toStoredValue } from "#lib/crm/pipedrive/from-domain.ts";
import type { HandoffField } from "#lib/domain/handoff-field.ts";

describe("a value as Pipedrive takes it", () => {
  it.each<readonly [HandoffField, string | null, string | number | null]>([
    ["status", "offered", "offered"],
    ["status", null, null],
    ["status", "  ", null],
    ["ownerId", "7001", 7001],
    ["noteOwner", "7001", "7001"],
    ["dueAt", "2026-11-23T16:30:00+01:00", "2026-11-23T15:30:00.000Z"],
    ["recycleUntil", "2027-02-01T08:00:00Z", "2027-02-01"],
    ["noteProblem", "a\r\nb\0", "a\nb"],
    ["log", "{}\n", "{}\n"],
    ["reason", "x".repeat(255), "x".repeat(255)],
    ["evidence", "x".repeat(65_000), "x".repeat(65_000)],
  ])("%s: %.20j", (field, value, stored) => {
    expect(toStoredValue(field, value)).toEqual({ ok: true, value: stored });
  });

  it.each<readonly [HandoffField, string | null, string, string]>([
    ["ownerId", null, "Handrail: Owner", "has an owner"],
    ["ownerId", "../x", "Handrail: Owner", "nobody Pipedrive knows"],
    ["noteOwner", "Omar", "Handrail: Note: owner", "nobody Pipedrive knows"],
    ["dueAt", "tomorrow", "Handrail: Follow-up due at", "needs a date"],
    ["reason", "x".repeat(256), "Handrail: Outcome reason code", "at most 255"],
    ["evidence", "x".repeat(65_001), "Handrail: Outcome evidence", "at most 65000"],
    ["log", "x".repeat(65_001), "Handrail: Handoff log", "Take old events out"],
  ])("refuses %s: %.20j with what to do", (field, value, name, reason) => {
    expect(toStoredValue(field, value)).toEqual({
      ok: false,
      failure: { field: name, message: expect.stringContaining(reason) },
    });
  });
});
