import { describe, expect, it } from "vitest";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { assignmentsOf } from "#lib/domain/routing/assignments-of.ts";
import { sampleSnapshot } from "../note/sample.ts";

function event(day: string, part: Partial<LogEvent>): LogEvent {
  return { id: day, at: `2026-11-${day}T09:00:00.000Z`, by: "9", type: "offered", ...part };
}

function read(events: readonly LogEvent[], handoff: HandoffValues = {}) {
  const log = events.map((each) => JSON.stringify(each)).join("\n");
  return assignmentsOf(sampleSnapshot({ handoff: { ...handoff, log } }));
}

const owners = (events: readonly LogEvent[]) => read(events).map(({ ownerId }) => ownerId);

describe("assignments", () => {
  it("are the offers, new owners and escalations of the log, with the rule by which", () => {
    const found = read([
      event("18", { to: "1", rule: "round" }),
      event("19", { type: "reassigned", to: "2" }),
      event("20", { type: "escalated", to: "3", rule: "round" }),
    ]);
    expect(found.map(({ ownerId, ruleId, name }) => [ownerId, ruleId, name])).toEqual([
      ["1", "round", "18"],
      ["2", null, "19"],
      ["3", "round", "20"],
    ]);
    expect(found[0]).toMatchObject({ recordId: "42", at: Date.parse("2026-11-18T09:00:00.000Z") });
  });

  it("do not count a miss after which the owner stayed", () => {
    expect(owners([event("18", { to: "1" }), event("19", { type: "escalated", to: "1" })])).toEqual(
      ["1"],
    );
    expect(owners([event("19", { type: "escalated" })])).toEqual([]);
  });

  it("come from owner and moment of the offer where the log tells nothing", () => {
    const offeredAt = "2026-11-18T09:00:00.000Z";
    const at = Date.parse(offeredAt);
    const touched = event("19", { type: "touched" });
    expect(read([touched], { ownerId: "7", offeredAt })).toEqual([
      { name: `${at}`, recordId: "42", ownerId: "7", at, ruleId: null },
    ]);
    expect(read([touched], { ownerId: "7" })).toEqual([]);
    expect(read([event("20", { to: "1" })], { ownerId: "7", offeredAt })).toHaveLength(1);
  });
});
