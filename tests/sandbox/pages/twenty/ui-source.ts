import { rowsOf, type StoredRow, shown, stamp, type TwentyWorld } from "../../twenty/state.ts";
import type { UiSource } from "../ui-source.ts";
import type { UiListRow } from "../ui-types.ts";
import { addNoteRows } from "./ui-note.ts";
import { companyOf, nameOf, ownerName, partOf, toUiRecord } from "./ui-record.ts";

export function twentyUiSource(world: TwentyWorld): UiSource {
  const known = (kind: string, id: string): StoredRow => {
    const row = rowsOf(world, kind).get(id);
    if (row === undefined) throw new Error(`There is no ${kind} ${id}.`);
    return row;
  };
  return {
    list: (kind) =>
      [...rowsOf(world, kind).values()]
        .filter(({ deletedAt }) => deletedAt === null)
        .map((row) => toRow(world, kind, row)),
    record: (kind, id) => {
      const row = rowsOf(world, kind).get(id);
      return row === undefined ? null : toUiRecord(world, kind, row);
    },
    edit: (kind, id, name, value) => {
      const row = known(kind, id);
      row.values = { ...row.values, [name]: value };
      row.updatedAt = stamp(world);
    },
    addNote: (kind, id, body) => addNoteRows(world, kind, known(kind, id).id, body),
  };
}

function toRow(world: TwentyWorld, kind: string, row: StoredRow): UiListRow {
  return {
    id: row.id,
    name: nameOf(kind, row),
    email: partOf(row, "emails", "primaryEmail"),
    company: companyOf(world, row),
    owner: ownerName(world, row),
    stage: typeof row.values["stage"] === "string" ? row.values["stage"] : null,
    changedAt: shown(row.updatedAt),
  };
}
