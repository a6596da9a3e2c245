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
import { nextId, type StoredNote } from "#tests/sandbox/pipedrive/state.ts";
import type { ContractWorld } from "./gateway/world.ts";
import { createPipedriveWorld, type PipedriveWorldOptions } from "./pipedrive-world.ts";

const EMPTY: HandoffDocument = { values: {}, before: "", after: "" };

/** The Pipedrive world without fields, with handoffs in notes: colleagues change the note, and it is what is held. */
export function createPipedriveNotesWorld(
  style: DocumentStyle,
  options: PipedriveWorldOptions = {},
) {
  const world = createPipedriveWorld({
    ...options,
    sandbox: { handrailFields: false, ...options.sandbox },
    connection: { ...options.connection, storage: style === "short" ? "short" : "note" },
  });
  const { state } = world.sandbox;

  const textOf = (note: StoredNote): string => htmlToText(note.content);
  /** The notes that hold the record's handoff, oldest first. */
  const handoffNotesOf = ({ recordId }: RecordKey): readonly StoredNote[] =>
    [...state.notes.values()].filter(
      (note) =>
        note.isActive &&
        Object.values(note.of).includes(recordId) &&
        parseDocument(textOf(note)) !== null,
    );
  const documentOf = (record: RecordKey): HandoffDocument => {
    const [note] = handoffNotesOf(record);
    return note === undefined ? EMPTY : (parseDocument(textOf(note)) ?? EMPTY);
  };
  const rewrite = (note: StoredNote, text: string): void => {
    note.content = textToHtml(text);
    note.updatedAt = world.now();
  };
  const addHandoffNote = ({ recordId }: RecordKey, values: HandoffValues): StoredNote => {
    const note: StoredNote = {
      id: nextId(state),
      userId: 7001,
      addedAt: world.now(),
      updatedAt: world.now(),
      content: textToHtml(documentToText({ ...EMPTY, values }, style)),
      isActive: true,
      of: { person_id: recordId },
    };
    state.notes.set(note.id, note);
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
      const { ownerId = null } = world.heldBy(record);
      const all = HANDOFF_FIELD_NAMES.map((field) => [field, values[field] ?? null]);
      return { ...Object.fromEntries(all), ownerId };
    },
    strikeNextWrite: (effect) =>
      world.sandbox.faults.add(
        { match: { method: "POST", pathPattern: "/notes$" }, effect },
        { match: { method: "PUT", path: "/notes/" }, effect },
      ),
  };
  return { ...world, ...contract, addHandoffNote, handoffNotesOf, rewrite, textOf };
}
