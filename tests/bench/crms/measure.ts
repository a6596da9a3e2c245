import type { RecordKey } from "#lib/domain/record.ts";
import type { TimelineNoteWrite } from "#lib/domain/write.ts";
import type { BenchCrm } from "./bench-crm.ts";
import type { Cost } from "./meter.ts";
import { createStation, mustHave, type Station } from "./station.ts";

/** One piece of work, and what it cost. */
export interface Measurement {
  readonly crm: string;
  readonly work: string;
  /** How many changes it brought over; 0 where there was nothing to bring. */
  readonly changes: number;
  readonly cost: Cost;
}

const LEADS = 1_000;
const PULLED = [0, 1, 100, 1_000] as const;
const MINUTE = 60_000;

/** How often the product looks in eight hours. */
const LOOKS = (8 * 60) / 5;

/** Pulls and pushes on one CRM, each on an account that is as it was before. */
export async function measureCrm(crm: BenchCrm): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  const add = (work: string, changes: number, cost: Cost): void => {
    measured.push({ crm: crm.name, work, changes, cost });
  };
  for (const changed of PULLED) {
    const station = await createStation(crm, LEADS);
    const cost = await pullChanged(station, changed);
    if (changed === 0) add("8 hours of looking every 5 minutes, nothing changed", 0, times(cost));
    else add(`pull, ${changed.toLocaleString("en")} changed`, changed, cost);
  }
  const pushing = await createStation(crm, LEADS);
  for (const patches of [1, 100]) {
    const records = pushing.records.slice(patches, 2 * patches);
    add(`push, ${patches} changed`, patches, await push(pushing, records));
  }
  add("push, one note", 1, await pushNote(pushing));
  return measured;
}

async function pullChanged(station: Station, changed: number): Promise<Cost> {
  const { world, records, meter } = station;
  for (const record of records.slice(0, changed)) {
    world.changeElsewhere(record, { reason: "wrong-role" });
  }
  world.passTime(5 * MINUTE);
  return meter.costOf(station.pull);
}

function times({ calls, tokens, sent, received }: Cost): Cost {
  return {
    calls: LOOKS * calls,
    tokens: LOOKS * tokens,
    sent: LOOKS * sent,
    received: LOOKS * received,
  };
}

/** The acceptance of handoffs, as many in one call as the CRM takes. */
function push({ gateway, meter }: Station, records: readonly RecordKey[]): Promise<Cost> {
  const at = "2026-11-21T11:00:00.000Z";
  const items = records.map((record) => ({
    record,
    write: {
      kind: "patch",
      fields: { status: "accepted", acceptedAt: at, outcome: "accepted", outcomeAt: at },
      base: { status: "offered", acceptedAt: null, outcome: null, outcomeAt: null },
      events: [{ id: record.recordId, at, by: null, type: "accepted", outcome: "accepted" }],
    } as const,
  }));
  const size = gateway.capabilities.writeBatchMax;
  return meter.costOf(async () => {
    for (let at = 0; at < items.length; at += size) {
      for (const outcome of await gateway.patchMany(items.slice(at, at + size))) {
        mustHave("A push", outcome);
      }
    }
  });
}

/** A note; where the CRM has no key for it, also the look for second copies that follows each one. */
function pushNote({ gateway, meter, records }: Station): Promise<Cost> {
  const [record] = records;
  if (record === undefined) throw new Error("There is nobody to write a note on.");
  const note: TimelineNoteWrite = {
    kind: "timeline-note",
    text: "Handed to Omar.\n\nThree plants stop for spares; asked twice for a call.",
    marker: "HR-01JD0000000000000000000000-7F",
    at: "2026-11-21T11:00:00.000Z",
    ownerId: null,
  };
  return meter.costOf(async () => {
    mustHave("A note", await gateway.createTimelineNote(record, note));
    if (gateway.capabilities.idempotentCreate !== "marker") return;
    mustHave("A look", await gateway.findTimelineNotes(record, note));
  });
}
