import { describe, expect, it } from "vitest";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { reengagedBy } from "#lib/domain/queue/cold.ts";
import { event, offered, PLAYBOOK } from "../clock/sample.ts";
import { indexOf, lead, OWNERS, shown } from "./sample.ts";

const THREE_DAYS: Playbook = { ...PLAYBOOK, cold: { ...PLAYBOOK.cold, afterDays: 3 } };
const cold = (leads: Parameters<typeof indexOf>[0], now: string) =>
  shown(indexOf(leads, THREE_DAYS), { view: "cold" }, Date.parse(now));

describe("a lead goes cold (R-SL-06)", () => {
  it("when it was taken and nobody was in touch for as many working days as the playbook allows", () => {
    const worked = lead("1", { status: "worked", firstTouchAt: "2026-11-24T09:00:00.000Z" });
    // Tuesday, and three working days on: the end of Friday's hours.
    expect(cold([worked], "2026-11-27T16:59:00.000Z")).toEqual([]);
    expect(cold([worked], "2026-11-27T17:00:00.000Z")).toEqual(["1"]);
  });

  it("counted in its owner's own days", () => {
    // Omar's week ends on Thursday and goes on with Sunday: Friday does not count.
    const omars = lead("1", {
      status: "worked",
      ownerId: "101",
      firstTouchAt: "2026-11-24T09:00:00.000Z",
    });
    expect(cold([omars], "2026-11-27T17:00:00.000Z")).toEqual([]);
    expect(cold([omars], "2026-11-29T13:00:00.000Z")).toEqual(["1"]);
  });

  it("never by what was said before it was handed over, nor while it is only offered", () => {
    const since = "2026-11-25T09:00:00.000Z";
    expect(
      cold([lead("1", { status: "accepted", acceptedAt: since })], "2026-11-26T12:00:00.000Z"),
    ).toEqual([]);
    expect(cold([lead("2")], "2026-12-30T12:00:00.000Z")).toEqual([]);
  });

  it("when the date has come on which it is to be tried again", () => {
    const recycled = lead("1", { status: "recycled", recycleUntil: "2026-12-01" });
    expect(cold([recycled], "2026-11-30T23:59:00.000Z")).toEqual([]);
    expect(cold([recycled], "2026-12-01T00:00:00.000Z")).toEqual(["1"]);
  });

  it("when its answer was missed and nothing is left that the playbook would do", () => {
    const miss = event("escalated", "2026-11-23T15:00:00.000Z", {
      id: "miss-offer-1-1",
      to: "102",
    });
    const missed = offered({}, [miss]);
    const once = lead("1", { log: missed.handoff.log ?? null });
    // The one step of its tier has been done: the window that began anew ends half an hour later.
    expect(cold([once], "2026-11-23T15:29:00.000Z")).toEqual([]);
    expect(cold([once], "2026-11-23T15:30:00.000Z")).toEqual(["1"]);
    expect(cold([lead("2")], "2026-11-23T15:30:00.000Z")).toEqual([]);
  });
});

it("is re-engaged by its owner, or by whoever the playbook names for it", () => {
  const [role] = PLAYBOOK.roles;
  if (role === undefined) throw new Error("The playbook has roles.");
  const byRole: Playbook = {
    ...PLAYBOOK,
    cold: { ...PLAYBOOK.cold, owner: { is: "role", role: role.id } },
    roles: [{ ...role, person: "Omar Haddad" }],
  };
  expect(
    reengagedBy("102", { ...PLAYBOOK, cold: { ...PLAYBOOK.cold, owner: { is: "kept" } } }, OWNERS)
      ?.id,
  ).toBe("102");
  expect(reengagedBy("102", byRole, OWNERS)?.id).toBe("101");
  expect(reengagedBy("102", { ...byRole, roles: [{ ...role, person: null }] }, OWNERS)).toBeNull();
});
