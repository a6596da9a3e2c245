import { describe, expect, it } from "vitest";
import type { CachedRecord } from "#lib/sync/pull-ports.ts";
import { hasWrite, isInScope, isKept, scopeOf } from "#lib/sync/working-set.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";
import { owner } from "../../support/fakes/fake-crm.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const DAY = 24 * 3_600_000;
const OWNERS = [
  owner("1", ["sales", "north"]),
  owner("2", ["north"]),
  owner("3", ["south"]),
  owner("4"),
];

describe("whose handoffs a person works on", () => {
  it("are theirs, those of everybody who shares a team with them, and nobody's (P10.6)", () => {
    expect(scopeOf("1", OWNERS).ownerIds).toEqual(["1", "2", null]);
  });

  it("are theirs alone when they are in no team, and nobody's when we do not know them (P10.6)", () => {
    expect(scopeOf("4", OWNERS).ownerIds).toEqual(["4", null]);
    expect(scopeOf("9", OWNERS).ownerIds).toEqual(["9", null]);
    expect(scopeOf(null, OWNERS).ownerIds).toEqual([null]);
  });

  it("are theirs alone in a team as large as a company (P10.6)", () => {
    const many = Array.from({ length: 201 }, (_, index) => owner(String(index), ["all"]));
    expect(scopeOf("1", many).ownerIds).toEqual(["1", null]);
    expect(scopeOf("1", many.slice(1)).ownerIds).toHaveLength(201);
  });

  it.each([
    [{ status: "accepted", ownerId: "1" }, true],
    [{ status: "accepted", ownerId: "2" }, true],
    [{ status: "offered", ownerId: "3" }, false],
    [{ status: "offered", ownerId: null }, true],
    [{ status: "accepted", ownerId: null }, false],
    [{ status: null, ownerId: "1" }, false],
    [{}, false],
  ])("count by owner and status: %j is %j (P10.6)", (handoff, expected) => {
    expect(isInScope(snapshot({ handoff }), scopeOf("1", OWNERS))).toBe(expected);
  });
});

describe("what stays here", () => {
  const now = 100 * DAY;
  const others: CachedRecord = {
    snapshot: snapshot({ handoff: { status: "offered", ownerId: "3" }, mergedIds: ["77"] }),
    fetchedAt: now,
    openedAt: 0,
    stale: false,
    presence: "present",
    missedScans: 0,
  };
  const mine = { ...others, snapshot: snapshot({ handoff: { status: "offered", ownerId: "1" } }) };
  const none = { sending: new Set<string>(), any: new Set<string>() };
  const kept = (record: CachedRecord, any: readonly string[] = []) =>
    isKept(record, scopeOf("1", OWNERS), { ...none, any: new Set(any) }, now);

  it.each<[string, CachedRecord, boolean]>([
    ["what is in scope", mine, true],
    ["what is not", others, false],
    ["what was opened 30 days ago", { ...others, openedAt: now - 30 * DAY }, true],
    ["what was opened a moment earlier", { ...others, openedAt: now - 30 * DAY - 1 }, false],
    ["what was opened before the clock was set back", { ...others, openedAt: now + DAY }, true],
    ["what is in scope and deleted", { ...mine, presence: "deleted" }, false],
    [
      "what is deleted and was opened lately",
      { ...mine, presence: "deleted", openedAt: now },
      true,
    ],
  ])("%s: %j", (_, record, expected) => {
    expect(kept(record)).toBe(expected);
  });

  it("is whatever something waits for, under any of its ids (P10.5, P10.6)", () => {
    expect(kept(others, [`${CONNECTION}/person/77`])).toBe(true);
    expect(kept(others, [`${CONNECTION}/person/78`])).toBe(false);
    expect(hasWrite(snapshot({ key: personKey("5") }), new Set([`${CONNECTION}/deal/5`]))).toBe(
      false,
    );
  });
});
