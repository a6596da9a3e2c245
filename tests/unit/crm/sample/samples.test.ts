import { describe, expect, it } from "vitest";
import { SAMPLE_OWNERS } from "#lib/crm/sample/people.ts";
import { tellSamples } from "#lib/crm/sample/samples.ts";
import { sampleDataSchema } from "#lib/crm/sample/schema.ts";
import { toSnapshot } from "#lib/crm/sample/to-domain.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { parseLog } from "#lib/domain/log.ts";
import { checkNote } from "#lib/domain/note/check-note.ts";
import { noteFromHandoff } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";

const NOW = Date.parse("2026-11-18T10:00:00.000Z");
const told = tellSamples(NOW);
const { records } = told;
const snapshots = records.map((record) => toSnapshot(record, "sample-sample", told));

const known = (list: readonly { readonly id: string }[], id: string | null | undefined) =>
  id === null || id === undefined || list.some((one) => one.id === id);

describe("the samples", () => {
  it("are eight leads that JSON can hold", () => {
    expect(records).toHaveLength(8);
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

  it("have one that waits, one that is overdue, one accepted, one won, one recycled and one without a name", () => {
    const due = (status: string) =>
      records
        .filter((it) => it.handoff.status === status)
        .map((it) => Date.parse(it.handoff.dueAt ?? "") > NOW);
    expect(due("offered").toSorted()).toEqual([false, true, true]);
    expect(due("accepted")).toEqual([true]);
    expect(due("opportunity")).toHaveLength(1);
    expect(due("recycled")).toHaveLength(1);
    expect(records.filter(({ name }) => name === null)).toHaveLength(1);
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
