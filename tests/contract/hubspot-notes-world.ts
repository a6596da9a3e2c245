import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { textToHtml } from "#lib/crm/values/text-to-html.ts";
import {
  type DocumentStyle,
  documentToText,
  type HandoffDocument,
  parseDocument,
} from "#lib/domain/handoff-document.ts";
import { HANDOFF_FIELD_NAMES, type HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import { type Author, updateRecord } from "#tests/sandbox/hubspot/records.ts";
import type { StoredRecord } from "#tests/sandbox/hubspot/state.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import type { ContractWorld } from "./gateway/world.ts";
import { createHubspotWorld, type HubspotWorldOptions } from "./hubspot-world.ts";

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

const EMPTY: HandoffDocument = { values: {}, before: "", after: "" };

/** The HubSpot world with handoffs in notes: colleagues change the note, and it is what is held. */
export function createHubspotNotesWorld(style: DocumentStyle, options: HubspotWorldOptions = {}) {
  const storage = style === "short" ? "short" : "note";
  const world = createHubspotWorld({
    ...options,
    connection: { ...options.connection, storage },
  });
  const { sandbox } = world;

  const contactOf = ({ recordId }: RecordKey): StoredRecord => {
    const id = sandbox.state.aliases.get(`contacts/${recordId}`) ?? recordId;
    const found = sandbox.state.records.contacts.get(id);
    if (found === undefined) throw new Error(`No contact ${recordId} in the sandbox`);
    return found;
  };
  const textOf = (note: StoredRecord): string =>
    htmlToText(note.properties.get("hs_note_body") ?? "");
  /** The notes that hold the record's handoff, oldest first. */
  const handoffNotesOf = (record: RecordKey): readonly StoredRecord[] =>
    [...associationsOf(sandbox.state, "contacts", contactOf(record).id, "notes").keys()]
      .toSorted((left, right) => Number(left) - Number(right))
      .flatMap((id) => sandbox.state.records.notes.get(id) ?? [])
      .filter((note) => parseDocument(textOf(note)) !== null);
  const documentOf = (record: RecordKey): HandoffDocument => {
    const [note] = handoffNotesOf(record);
    return note === undefined ? EMPTY : (parseDocument(textOf(note)) ?? EMPTY);
  };
  const rewrite = (note: StoredRecord, text: string) => {
    const values = new Map([["hs_note_body", textToHtml(text)]]);
    updateRecord(sandbox.world, note, values, COLLEAGUE);
  };
  /** Another note with a handoff on the record, as a lost reply or a merge leaves one. */
  const addHandoffNote = (record: RecordKey, values: HandoffValues): StoredRecord => {
    const body = textToHtml(documentToText({ ...EMPTY, values }, style));
    const properties = { hs_timestamp: "2026-11-20T09:00:00Z", hs_note_body: body };
    const note = addObject(sandbox.world, "notes", properties, sandbox.world.now());
    link(sandbox.world, note, "contacts", contactOf(record).id);
    return note;
  };

  const contract: ContractWorld = {
    ...world,
    changeElsewhere: (record, { ownerId, ...fields }) => {
      if (ownerId !== undefined) world.changeElsewhere(record, { ownerId });
      const [note] = handoffNotesOf(record);
      const document = documentOf(record);
      const values: HandoffValues = { ...document.values, ...fields };
      if (note === undefined) addHandoffNote(record, values);
      else rewrite(note, documentToText({ ...document, values }, style));
    },
    heldBy: (record) => {
      const { values } = documentOf(record);
      const { ownerId = null } = world.heldBy(world.keyOf(contactOf(record).id));
      const all = HANDOFF_FIELD_NAMES.map((field) => [field, values[field] ?? null]);
      return { ...Object.fromEntries(all), ownerId };
    },
  };
  /** Does something right after the next request for a path was answered, before its answer is read. */
  const whenAsked = async (path: string, act: () => void): Promise<void> => {
    const before = sandbox.requests.length;
    const isAnswered = () =>
      sandbox.requests.slice(before).some((one) => one.path.endsWith(path) && one.status !== null);
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (isAnswered()) return act();
      await Promise.resolve();
    }
    throw new Error(`Nothing asked for ${path}`);
  };

  return { ...world, ...contract, whenAsked, addHandoffNote, handoffNotesOf, rewrite, textOf };
}
