import { markdownToText, textToMarkdown } from "#lib/crm/twenty/markdown.ts";
import {
  type DocumentStyle,
  documentToText,
  type HandoffDocument,
  parseDocument,
} from "#lib/domain/handoff-document.ts";
import { HANDOFF_FIELD_NAMES, type HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type Author, createRow, writeRow } from "#tests/sandbox/twenty/operations.ts";
import { rowsOf, type StoredRow } from "#tests/sandbox/twenty/state.ts";
import { isObject } from "#tests/sandbox/twenty/values.ts";
import type { ContractWorld } from "./gateway/world.ts";
import { createTwentyWorld, type TwentyWorldOptions } from "./twenty-world.ts";

const COLLEAGUE: Author = {
  source: "MANUAL",
  name: "Colleague",
  memberId: null,
  way: "graphql",
};

const EMPTY: HandoffDocument = { values: {}, before: "", after: "" };

/** The Twenty world without fields, with handoffs in notes: colleagues change the note, and it is what is held. */
export function createTwentyNotesWorld(style: DocumentStyle, options: TwentyWorldOptions = {}) {
  const world = createTwentyWorld({
    ...options,
    sandbox: { handrailFields: false, ...options.sandbox },
    connection: { ...options.connection, storage: style === "short" ? "short" : "note" },
  });
  const { sandbox } = world;
  const { settings } = sandbox.world;
  const names = { person: "Person", deal: "Opportunity", company: "Company", lead: "Lead" };
  const columnOf = ({ objectType }: RecordKey): string =>
    settings.modern ? `target${names[objectType]}Id` : `${names[objectType].toLowerCase()}Id`;

  const textOf = ({ values: { bodyV2, body } }: StoredRow): string =>
    markdownToText(String(isObject(bodyV2) ? bodyV2["markdown"] : body));
  const toBody = (text: string) =>
    settings.richText === "body"
      ? { body: textToMarkdown(text) }
      : { bodyV2: { markdown: textToMarkdown(text), blocknote: null } };
  /** The notes that hold the record's handoff, oldest first. */
  const handoffNotesOf = (record: RecordKey): readonly StoredRow[] =>
    [...rowsOf(sandbox.world, "noteTarget").values()]
      .filter(({ values }) => values[columnOf(record)] === record.recordId)
      .flatMap(({ values }) => rowsOf(sandbox.world, "note").get(String(values["noteId"])) ?? [])
      .filter((note) => note.deletedAt === null && parseDocument(textOf(note)) !== null)
      .toSorted((left, right) => left.createdAt - right.createdAt);
  const documentOf = (record: RecordKey): HandoffDocument => {
    const [note] = handoffNotesOf(record);
    return note === undefined ? EMPTY : (parseDocument(textOf(note)) ?? EMPTY);
  };
  const rewrite = (note: StoredRow, text: string): void => {
    writeRow(sandbox.world, "note", note, toBody(text), COLLEAGUE);
    sandbox.state.journal.length = 0;
  };
  /** Another note with a handoff on the record, as a merge leaves one. */
  const addHandoffNote = (record: RecordKey, values: HandoffValues): StoredRow => {
    const text = documentToText({ ...EMPTY, values }, style);
    const given = { title: "Handrail handoff", ...toBody(text) };
    const note = createRow(sandbox.world, "note", given, COLLEAGUE);
    const tie = { noteId: note.id, [columnOf(record)]: record.recordId };
    createRow(sandbox.world, "noteTarget", tie, COLLEAGUE);
    sandbox.state.journal.length = 0;
    return note;
  };

  const contract: ContractWorld = {
    ...world,
    changeElsewhere: (record, fields) => {
      const [note] = handoffNotesOf(record);
      const document = documentOf(record);
      const values: HandoffValues = { ...document.values, ...fields };
      if (note === undefined) addHandoffNote(record, values);
      else rewrite(note, documentToText({ ...document, values }, style));
    },
    heldBy: (record) => {
      const { values } = documentOf(record);
      const all = HANDOFF_FIELD_NAMES.map((field) => [field, values[field] ?? null]);
      return Object.fromEntries(all);
    },
    // A note's tie is a row beside it, made in the same call.
    writes: () => sandbox.journal.filter(({ object }) => object !== "noteTarget").length,
  };
  return { ...world, ...contract, addHandoffNote, handoffNotesOf, rewrite, textOf };
}
