import { describe, expect, it } from "vitest";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { sampleSnapshot, sampleTouch } from "../note/sample.ts";
import { event, OFFERED_AT, offered } from "./sample.ts";

const iso = (time: string) => `2026-11-23T${time}:00.000Z`;

describe("what the clock is computed from", () => {
  it("names the round by the offer's event, also where the CRM keeps whole seconds only", () => {
    expect(clockFactsOf(offered()).round).toBe("offer-1");
    const rounded = offered({ offeredAt: "2026-11-23T09:59:59.500Z" });
    expect(clockFactsOf(rounded).round).toBe("offer-1");
  });

  it("names it by its second where the log does not have the offer", () => {
    const second = String(Date.parse(OFFERED_AT) / 1_000);
    expect(clockFactsOf(offered({ log: "" })).round).toBe(second);
    expect(clockFactsOf(offered({ offeredAt: "2026-11-23T12:00:00Z" })).round).not.toBe("offer-1");
  });

  it("is empty for a record that was never handed off", () => {
    expect(clockFactsOf(sampleSnapshot())).toMatchObject({
      status: null,
      offeredAt: null,
      round: "",
      misses: 0,
      relevantAt: null,
      genericAt: null,
    });
  });

  it("takes no time that can only be a slip", () => {
    for (const offeredAt of ["", "soon", "0026-11-23T10:00:00Z", "9999-01-01T00:00:00Z"])
      expect(clockFactsOf(offered({ offeredAt })).offeredAt).toBeNull();
  });

  it("knows until when the owner wants no alert, and forgets it with the owner", () => {
    const snoozed = event("snoozed", iso("11:00"), { until: iso("15:00") });
    expect(clockFactsOf(offered({}, [snoozed])).snoozedUntil).toBe(Date.parse(iso("15:00")));
    const given = event("reassigned", iso("12:00"), { to: "101" });
    expect(clockFactsOf(offered({}, [snoozed, given])).snoozedUntil).toBeNull();
    const missed = event("escalated", iso("12:00"));
    expect(clockFactsOf(offered({}, [snoozed, missed])).snoozedUntil).not.toBeNull();
    const passedOn = event("escalated", iso("12:00"), { to: "103" });
    expect(clockFactsOf(offered({}, [snoozed, passedOn])).snoozedUntil).toBeNull();
    const sooner = event("snoozed", iso("11:30"), { until: iso("11:30") });
    expect(clockFactsOf(offered({}, [snoozed, sooner])).snoozedUntil).toBe(
      Date.parse(iso("11:30")),
    );
  });

  it("knows the last time that either side turned to the other", () => {
    const visit = sampleTouch({ kind: "page-view", at: iso("16:00") });
    const reply = sampleTouch({ kind: "email-received", at: iso("15:00") });
    const call = event("touched", iso("12:00"), { words: "Call: told them" });
    expect(clockFactsOf(offered({}, [call], [visit])).lastContactAt).toBe(Date.parse(iso("12:00")));
    expect(clockFactsOf(offered({}, [call], [visit, reply])).lastContactAt).toBe(
      Date.parse(iso("15:00")),
    );
    expect(clockFactsOf(offered({}, [], [visit])).lastContactAt).toBeNull();
  });
});
