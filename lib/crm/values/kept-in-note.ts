import { type Outcome, succeed } from "../../domain/failure.ts";
import type {
  Capabilities,
  ChangesCursor,
  ChangesPage,
  FieldSetupStep,
  Gateway,
  OwnedPage,
} from "../../domain/gateway.ts";
import type { DocumentStyle } from "../../domain/handoff-document.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { HandoffNotes } from "./handoff-notes.ts";
import { overlayNotes } from "./overlay-note.ts";
import { laterOf } from "./patch-note.ts";
import { patchNotes } from "./patch-notes.ts";

/** One place twice: for what somebody waits for on screen, and for what the sync engine does. */
export interface KeptNotes {
  readonly asked: HandoffNotes;
  readonly engine: HandoffNotes;
}

/**
 * A gateway that keeps the handoff in one text of the record in place of fields (R-HN-13), for teams that
 * may not create fields. The owner stays the CRM's own owner field where it has one; everything else,
 * reading of other things included, goes to the gateway within.
 */
export function keepInNote(
  inner: Gateway,
  { asked, engine }: KeptNotes,
  style: DocumentStyle,
): Gateway {
  const overlayOne = async (
    objectType: ObjectType,
    read: Outcome<RecordSnapshot>,
  ): Promise<Outcome<RecordSnapshot>> => {
    if (!read.ok) return read;
    const overlaid = await overlayNotes(asked, objectType, [read.value]);
    return overlaid.ok ? succeed(overlaid.value[0] ?? read.value) : overlaid;
  };
  const maxCharacters = inner.capabilities.timelineNoteMaxCharacters;
  const patching = { inner, notes: engine, style, maxCharacters };
  return {
    ...inner,
    capabilities: asKept(inner.capabilities, style),
    probe: async () => {
      const probed = await inner.probe();
      return probed.ok ? succeed(asKept(probed.value, style)) : probed;
    },
    getRecord: async (objectType, recordId) =>
      overlayOne(objectType, await inner.getRecord(objectType, recordId)),
    getRecords: async (objectType, ids) => {
      const read = await inner.getRecords(objectType, ids);
      return read.ok ? overlayNotes(engine, objectType, read.value) : read;
    },
    findByEmails: async (emails) => {
      const read = await inner.findByEmails(emails);
      return read.ok ? overlayEach(asked, read.value) : read;
    },
    changes: (objectType, cursor) => readChanges(inner, engine, objectType, cursor),
    owned: (objectType, ownerIds, afterId) =>
      readOwned(inner, engine, objectType, ownerIds, afterId),
    patch: async (record, write) => {
      const [outcome] = await patchNotes(patching, [{ record, write }]);
      if (outcome === undefined) throw new Error("Expected one outcome for one patch");
      return outcome;
    },
    patchMany: (items) => patchNotes(patching, items),
    setUpFields: async (onStep) => {
      await onStep(NOTHING_TO_SET_UP);
      return succeed([NOTHING_TO_SET_UP]);
    },
  };
}

/** Of several types, each with its own texts. */
async function overlayEach(
  notes: HandoffNotes,
  records: readonly RecordSnapshot[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const all: RecordSnapshot[] = [];
  for (const [objectType, some] of Map.groupBy(records, ({ key }) => key.objectType)) {
    const overlaid = await overlayNotes(notes, objectType, some);
    if (!overlaid.ok) return overlaid;
    all.push(...overlaid.value);
  }
  return succeed(all);
}

const WRITES_MAX = 10;

const NOTHING_TO_SET_UP: FieldSetupStep = {
  label: "No fields needed",
  state: "exists",
  detail: "Handoffs are kept in a note on each record.",
};

function asKept(capabilities: Capabilities, style: DocumentStyle): Capabilities {
  const form = style === "short" ? "in a short form that is made to be small" : "line by line";
  const place = `Handoffs are kept in one note on each record, ${form}; no fields are created. The CRM's own lists and reports cannot filter by them, and whoever deletes the note deletes the handoff with it.`;
  return {
    ...capabilities,
    // The texts are written one by one: a worker that is stopped half way should leave few of them open.
    writeBatchMax: Math.min(capabilities.writeBatchMax, WRITES_MAX),
    // What was probed before says it already.
    inWords: [...capabilities.inWords.filter((words) => words !== place), place],
  };
}

/**
 * What people own, found by the texts: the CRM cannot filter by what stands in them. A page may hold fewer
 * records than there were texts, even none.
 */
async function readOwned(
  inner: Gateway,
  notes: HandoffNotes,
  objectType: ObjectType,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): Promise<Outcome<OwnedPage>> {
  if (ownerIds.length === 0) return succeed({ records: [], lastId: null });
  const page = await notes.list(objectType, afterId);
  if (!page.ok) return page;
  const read = await inner.getRecords(objectType, page.value.recordIds);
  if (!read.ok) return read;
  const records = await overlayNotes(notes, objectType, read.value);
  if (!records.ok) return records;
  const wanted = records.value.filter(({ handoff: { status = null, ownerId = null } }) =>
    ownerId === null
      ? ownerIds.includes(null) && status === "offered"
      : ownerIds.includes(ownerId) && status !== null,
  );
  return succeed({ records: wanted, lastId: page.value.lastId });
}

/**
 * Records that have changed, and those whose text has: a CRM need not count the one as the other. Both
 * lists are walked along the same stamps; what stands in both is given once.
 */
async function readChanges(
  inner: Gateway,
  notes: HandoffNotes,
  objectType: ObjectType,
  cursor: ChangesCursor,
): Promise<Outcome<ChangesPage>> {
  const page = await inner.changes(objectType, cursor);
  if (!page.ok) return page;
  const { records, more, cursor: next } = page.value;
  // While records of one stamp are walked by id, the texts of that stamp have been given already.
  const changed =
    cursor.lastId === null
      ? await notes.changed(objectType, cursor.since, more ? next.since : null)
      : NOTHING_CHANGED;
  if (!changed.ok) return changed;
  const known = new Set(records.map(({ key }) => key.recordId));
  const others = changed.value.recordIds.filter((id) => !known.has(id));
  const added = await inner.getRecords(objectType, others);
  if (!added.ok) return added;
  const overlaid = await overlayNotes(notes, objectType, [...records, ...added.value]);
  if (!overlaid.ok) return overlaid;
  const { reached, more: moreTexts } = changed.value;
  if (moreTexts && reached !== null) {
    // The records after it come again with the next page: better twice than a text not at all.
    const since = reached === cursor.since ? momentAfter(reached) : reached;
    return succeed({ records: overlaid.value, cursor: { since, lastId: null }, more: true });
  }
  const since = more || reached === null ? next.since : laterOf(next.since, reached);
  return succeed({ records: overlaid.value, cursor: { ...next, since }, more });
}

const NOTHING_CHANGED = succeed({ recordIds: [], reached: null, more: false });

function momentAfter(stamp: string): string {
  return new Date(Date.parse(stamp) + 1).toISOString();
}
