import type { PatchReceipt } from "#lib/domain/gateway.ts";
import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import type { Check, Live } from "./check.ts";
import { expectOk, expectThat, Finding } from "./finding.ts";

/**
 * Fields of every kind, with what tends to be changed on the way. Neither owner nor status: those would
 * put the record on a colleague's list.
 */
const EVERY_KIND: HandoffValues = {
  reason: "wrong-role",
  noteProblem: "Three plants stop for <b>spares</b> & nobody knows why\nقطع الغيار 🛠️",
  noteDeadline: "2027-03-01T15:30:00.000Z",
  recycleUntil: "2027-02-01",
};

const event = (id: string): LogEvent => ({
  id,
  at: "2026-11-21T09:00:00.000Z",
  by: null,
  type: "offered",
});

export const FIELD_CHECKS: readonly Check[] = [
  {
    promise: "fields of every kind come back as they were written",
    run: async (live) => {
      await change(live, live.people[0], EVERY_KIND);
      const { handoff } = await read(live, live.people[0]);
      for (const [field, value] of Object.entries(EVERY_KIND)) {
        const held = handoff[field as HandoffField] ?? null;
        const words = `${field} was written as ${JSON.stringify(value)} and came back as ${JSON.stringify(held)}.`;
        expectThat(held === value, words);
      }
    },
  },
  {
    promise: "the same write once more changes nothing",
    run: async (live) => {
      const first = await change(live, live.people[0], EVERY_KIND);
      const second = await change(live, live.people[0], EVERY_KIND);
      expectThat(first.version === second.version, "A repeated write moved the record's stamp.");
    },
  },
  {
    promise: "what somebody else wrote meanwhile is left as it is, and said",
    run: async (live) => {
      const fields = { reason: "no-budget", evidence: "They said so on the phone" };
      const base = { reason: "another-reason", evidence: null };
      const { conflicts } = await patch(live, live.people[0], { fields, base });
      const contested = conflicts.map(({ field }) => field).join();
      expectThat(contested === "reason", `Contested was “${contested}”, not “reason”.`);
      const { handoff } = await read(live, live.people[0]);
      expectThat(handoff.reason === EVERY_KIND.reason, "The other's value was overwritten.");
      expectThat(handoff.evidence === fields.evidence, "The rest was not written.");
    },
  },
  {
    promise: "the log keeps the events of both who write it",
    run: async (live) => {
      for (const id of ["live-a", "live-b"]) {
        await patch(live, live.people[0], { events: [event(id)] });
      }
      const { handoff } = await read(live, live.people[0]);
      const ids = parseLog(handoff.log ?? null).events.map(({ id }) => id);
      expectThat(ids.toSorted().join() === "live-a,live-b", `The log holds “${ids.join()}”.`);
    },
  },
  {
    promise: "several records are written at once, each with its own answer",
    run: async (live) => {
      const { gateway, people } = live;
      const outcomes = await gateway.patchMany(
        people.map((record) => ({
          record,
          write: toWrite({ fields: { noteFit: "Both of them" } }),
        })),
      );
      for (const [index, outcome] of outcomes.entries()) {
        expectOk(`Writing to record ${index + 1} of ${people.length}`, outcome);
      }
      const rows = expectOk(
        "Reading them",
        await gateway.getRecords(
          "person",
          people.map(({ recordId }) => recordId),
        ),
      );
      const written = rows.filter(({ handoff }) => handoff.noteFit === "Both of them").length;
      expectThat(written === people.length, `${written} of ${people.length} hold what was sent.`);
    },
  },
  {
    promise: "each write moves the record's stamp",
    run: async (live) => {
      const stamps: string[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const { version } = await change(live, live.people[1], { reason: `no-${turn}` });
        stamps.push(version);
        await live.sleep(137);
      }
      live.measured("stamps tell apart", resolutionOf(stamps));
      const sorted = stamps.toSorted().join();
      expectThat(sorted === stamps.join(), `Stamps went back: ${stamps.join(", ")}.`);
    },
  },
];

function toWrite(write: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...write };
}

/** Writes to one record as somebody would who has just read it; a refusal says what may be missing. */
export async function change(
  live: Live,
  record: RecordKey,
  fields: HandoffValues,
): Promise<PatchReceipt> {
  const { handoff: base } = await read(live, record);
  const receipt = await patch(live, record, { fields, base });
  const contested = receipt.conflicts.map(({ field }) => field).join(", ");
  expectThat(contested === "", `The CRM holds something else than what was written: ${contested}.`);
  return receipt;
}

async function patch(
  { gateway }: Live,
  record: RecordKey,
  write: Partial<PatchWrite>,
): Promise<PatchReceipt> {
  const patched = await gateway.patch(record, toWrite(write));
  if (!patched.ok && patched.failure.type === "rejected") {
    const why = patched.failure.issues.map(({ message }) => message).join(" ");
    const advice = "If the account has no Handrail fields yet, run once more with --set-up-fields.";
    throw new Finding(`Writing was refused: ${why} ${advice}`);
  }
  return expectOk("Writing", patched);
}

export async function read({ gateway }: Live, record: RecordKey): Promise<RecordSnapshot> {
  return expectOk("Reading", await gateway.getRecord("person", record.recordId));
}

function resolutionOf(stamps: readonly string[]): string {
  const distinct = new Set(stamps).size;
  const inSeconds = stamps.every((stamp) => Date.parse(stamp) % 1000 === 0);
  const unit = inSeconds ? "whole seconds" : "milliseconds";
  return `${unit} (${distinct} different ones for ${stamps.length} writes)`;
}
