import { parseLog } from "#lib/domain/log.ts";
import type { OutboxRow, SentRow } from "#lib/store/rows.ts";
import type { HubspotSandbox } from "../sandbox/hubspot/sandbox.ts";
import type { JournalEntry } from "../sandbox/hubspot/state.ts";
import { laterWords, type Place } from "./buyers.ts";
import { markerOf } from "./entries.ts";
import { isRepeatedByBrowser } from "./faults.ts";

/** What is on the device when everything is quiet. */
export interface Device {
  readonly outbox: readonly OutboxRow[];
  readonly sent: readonly SentRow[];
}

/**
 * What the rules say about a case's records that is not so; empty when all is well. The order is judged
 * where the extension can know of every request.
 */
export function judge(place: Place, device: Device, sandbox: HubspotSandbox): readonly string[] {
  return place.records.flatMap((id) => [
    ...judgeDevice(place, id, device),
    ...judgeRecord(place, id, sandbox),
    ...judgeNotes(place, id, sandbox),
    ...(isRepeatedByBrowser(place.chaos.next) ? [] : judgeOrder(place, id, sandbox)),
  ]);
}

const PARTS: Readonly<Record<Place["chaos"]["step"]["situation"], readonly string[]>> = {
  action: ["1", "2", "3"],
  "two changes": ["1", "3"],
  "open note, arrived": ["2", "3"],
  "open note, lost": ["2", "3"],
};

function partsOf({ chaos }: Place): readonly string[] {
  return PARTS[chaos.step.situation];
}

/** The outbox is empty, and each entry stands among the sent ones (P2.1, P12.1). */
function judgeDevice(place: Place, id: string, { outbox, sent }: Device): readonly string[] {
  const left = outbox.filter(({ record }) => record.recordId === id);
  const sentIds = new Set(sent.map((row) => row.id));
  const missing = partsOf(place).filter(
    (part) => !sentIds.has(`${id}-${part}`) && left.every((row) => row.id !== `${id}-${part}`),
  );
  return [
    ...left.map((row) => `${row.id} is still in the outbox, as ${row.state}`),
    ...missing.map((part) => `${id}-${part} is neither in the outbox nor sent`),
  ];
}

/** The fields hold the last values, the log each event once (P3.6, P4.1, P8.1). */
function judgeRecord(place: Place, id: string, { state }: HubspotSandbox): readonly string[] {
  const held = state.records.contacts.get(id)?.properties;
  const wanted = { handrail_status: "touched", handrail_note_problem: laterWords(id) };
  const wrong = Object.entries(wanted).flatMap(([name, value]) => {
    const kept = held?.get(name) ?? "nothing";
    return kept === value ? [] : [`${id}: ${name} is "${kept}" and not "${value}"`];
  });
  const events = parseLog(held?.get("handrail_log")).events.map((event) => event.id);
  const expected = partsOf(place)
    .filter((part) => part !== "2")
    .map((part) => `${id}-e${part}`);
  const isSame = events.toSorted().join() === expected.join();
  return isSame
    ? wrong
    : [...wrong, `${id}: the log holds ${events.join()}, not ${expected.join()}`];
}

/** The note stands there once (P3.4, P3.7). */
function judgeNotes(place: Place, id: string, { state }: HubspotSandbox): readonly string[] {
  const wanted = partsOf(place).includes("2") ? 1 : 0;
  const ours = [...state.records.notes.values()].filter((note) => isMarked(note.properties, id));
  const count = ours.filter((note) => note.archivedAt === null).length;
  return count === wanted ? [] : [`${id}: the note stands there ${count} times`];
}

/** First "accepted", then the note, then "touched"; none of them after a later one (P4.1, P4.2, P8.1). */
function judgeOrder(place: Place, id: string, { journal }: HubspotSandbox): readonly string[] {
  const effects = journal.flatMap((entry) => effectOf(entry, id));
  const once = effects.filter((effect, index) => effect !== effects[index - 1]);
  const order = ["accepted", "note", "touched"].filter((effect) => once.includes(effect));
  const isInOrder = once.join() === order.join();
  const isOpen = place.chaos.step.situation.startsWith("open note");
  const first = isOpen || once[0] === "accepted" || place.chaos.step.situation === "two changes";
  return isInOrder && first ? [] : [`${id}: took effect in the order ${effects.join()}`];
}

function effectOf(entry: JournalEntry, id: string): readonly string[] {
  const { object, action, properties } = entry;
  if (object === "notes" && action === "create") {
    return isMarked(new Map(Object.entries(properties)), id) ? ["note"] : [];
  }
  if (object !== "contacts" || action !== "update" || entry.id !== id) return [];
  const status = properties["handrail_status"];
  return typeof status === "string" ? [status] : [];
}

function isMarked(properties: ReadonlyMap<string, string | null>, id: string): boolean {
  return (properties.get("hs_note_body") ?? "").includes(`ref ${markerOf(id)}`);
}
