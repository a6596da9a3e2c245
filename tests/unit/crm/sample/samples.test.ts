import { describe, expect, it } from "vitest";
import { SAMPLE_OWNERS } from "#lib/crm/sample/people.ts";
import { tellSamples } from "#lib/crm/sample/samples.ts";
import { sampleDataSchema } from "#lib/crm/sample/schema.ts";
import { toSnapshot } from "#lib/crm/sample/to-domain.ts";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import { missOf } from "#lib/domain/escalation/miss-of.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { parseLog } from "#lib/domain/log.ts";
import { checkNote } from "#lib/domain/note/check-note.ts";
import { noteFromHandoff } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { coolingOf } from "#lib/domain/queue/cold.ts";
import { unknownFacts } from "#lib/domain/queue/unknown-facts.ts";

const NOW = Date.parse("2026-11-18T10:00:00.000Z");
const told = tellSamples(NOW);
const { records } = told;
const snapshots = records.map((record) => toSnapshot(record, "sample-sample", told));

const known = (list: readonly { readonly id: string }[], id: string | null | undefined) =>
  id === null || id === undefined || list.some((one) => one.id === id);

describe.each([
  ["on a Wednesday morning", "2026-11-18T10:00:00.000Z"],
  ["in the night to Saturday", "2026-11-21T01:30:00.000Z"],
  ["on a Monday, just after opening", "2026-11-23T09:05:00.000Z"],
])("the samples' clocks %s", (_, moment) => {
  const now = Date.parse(moment);
  const at = tellSamples(now);
  const clocks = createClocks({ playbook: DEFAULT_PLAYBOOK, owners: SAMPLE_OWNERS });
  const lead = (id: string) => {
    const record = at.records.find((one) => one.id === id);
    if (record === undefined) throw new Error(`No sample ${id}`);
    const snapshot = toSnapshot(record, "sample-sample", at);
    const facts = clockFactsOf(snapshot);
    const clock = clocks.of(facts, now);
    const { workingTime } = clocks.workingTimeOf(facts.ownerId);
    const cooling = coolingOf(facts, clock, workingTime, DEFAULT_PLAYBOOK);
    return { snapshot, facts, clock, isCold: (cooling?.at ?? now + 1) <= now, cooling };
  };

  it("stand in every state in which a clock can be", () => {
    expect(lead("109").clock).toMatchObject({ type: "running", state: "warned" });
    for (const overdue of ["103", "110"]) {
      expect(lead(overdue).clock).toMatchObject({ type: "running", state: "missed" });
    }
    expect(lead("113").clock).toMatchObject({ type: "stopped", isInTime: true });
    const generic = lead("111");
    expect(generic.clock).toMatchObject({ type: "running", genericAt: now - 2 * 3_600_000 });
    expect(generic.isCold).toBe(false);
  });

  it("have been missed with a step of the playbook left, and with none", () => {
    const missOfLead = (id: string) => {
      const { facts, clock } = lead(id);
      return missOf(facts, clock, DEFAULT_PLAYBOOK);
    };
    expect(missOfLead("103")).toMatchObject({ step: { task: true } });
    expect(missOfLead("115")).toBe("no-step");
  });

  it("make some leads cold, each for another reason, and leave one for later", () => {
    const reasons = ["114", "115", "116"].map((id) => lead(id));
    expect(reasons.map(({ cooling, isCold }) => [cooling?.reason, isCold])).toEqual([
      ["no-contact", true],
      ["missed", true],
      ["time-has-come", true],
    ]);
    expect(lead("106")).toMatchObject({ isCold: false, cooling: { reason: "time-has-come" } });
  });
});

describe("the samples", () => {
  it("have one that is not handed over yet, whose size and industry are to be found out", () => {
    const unknown = snapshots.find(({ key }) => key.recordId === "112");
    expect(unknown?.handoff).toMatchObject({ status: "draft" });
    expect(unknown && unknownFacts(unknown, [])).toEqual(
      expect.arrayContaining(["industry", "size"]),
    );
  });

  it("have companies with an owner, and deals of different worth", () => {
    const owners = snapshots.flatMap(({ company }) => company.ownerId ?? []);
    expect(new Set(owners)).toEqual(new Set(["11", "13"]));
    const amounts = snapshots.flatMap(({ dealAmount }) => dealAmount ?? []);
    expect(new Set(amounts).size).toBeGreaterThan(3);
  });

  it("are sixteen leads that JSON can hold, each with an id of its own", () => {
    expect(records).toHaveLength(16);
    expect(new Set(records.map(({ id }) => id)).size).toBe(16);
    const kept: unknown = JSON.parse(JSON.stringify(told));
    expect(sampleDataSchema.parse(kept)).toEqual(told);
  });

  it("speak of lead types, outcomes, reasons and people that there are", () => {
    for (const { handoff, touches } of records) {
      expect(known(DEFAULT_PLAYBOOK.leadTypes, handoff.leadType)).toBe(true);
      expect(known(DEFAULT_PLAYBOOK.outcomes, handoff.outcome)).toBe(true);
      expect(known(DEFAULT_PLAYBOOK.reasons, handoff.reason)).toBe(true);
      expect(known(SAMPLE_OWNERS, handoff.ownerId)).toBe(true);
      if (handoff.status !== undefined)
        expect(toHandoffStatus(handoff.status)).toBe(handoff.status);
      for (const { ownerId } of touches) expect(known(SAMPLE_OWNERS, ownerId)).toBe(true);
      const log = parseLog(handoff.log);
      expect(log.unread).toEqual([]);
      for (const { by, to } of log.events) {
        expect(known(SAMPLE_OWNERS, by)).toBe(true);
        expect(known(SAMPLE_OWNERS, to)).toBe(true);
      }
    }
  });

  it("have one without a name, one that is won and one in Arabic", () => {
    expect(records.filter(({ name }) => name === null)).toHaveLength(1);
    expect(records.filter(({ handoff }) => handoff.status === "opportunity")).toHaveLength(1);
    expect(records.filter(({ language }) => language === "ar")).toHaveLength(1);
  });

  it("hand over with notes that pass their own check", () => {
    for (const snapshot of snapshots) {
      const note = noteFromHandoff(snapshot.handoff);
      if (note.lead === "" || snapshot.handoff.status !== "offered") continue;
      // As it was when it was offered: the deadline lay ahead.
      const offeredAt = snapshot.handoff.offeredAt ?? "";
      const check = checkNote({
        note,
        leadType: snapshot.handoff.leadType ?? null,
        snapshot,
        owners: SAMPLE_OWNERS,
        playbook: DEFAULT_PLAYBOOK,
        now: offeredAt,
      });
      const blocking = check.findings.filter(({ severity }) => severity === "blocks");
      expect(blocking.map(({ field, rule }) => `${snapshot.name}: ${field} ${rule}`)).toEqual([]);
    }
  });
});
