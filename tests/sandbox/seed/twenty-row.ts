import { columnsOf } from "../twenty/metadata.ts";
import { definitionOf, rowsOf, type StoredRow, type TwentyWorld } from "../twenty/state.ts";
import { emptyValue, toStored } from "../twenty/values.ts";

/** Puts a row where it would be had it been made at that moment, in milliseconds. Not journalled. */
export function addRow(
  world: TwentyWorld,
  object: string,
  id: string,
  at: number,
  values: Readonly<Record<string, unknown>>,
): StoredRow {
  const rows = rowsOf(world, object);
  const given: Readonly<Record<string, unknown>> = { position: rows.size + 1, ...values };
  const columns = columnsOf(definitionOf(world, object));
  const stored = columns.map((column) => [
    column.name,
    given[column.name] === undefined
      ? emptyValue(column)
      : toStored(column, given[column.name], null),
  ]);
  const row: StoredRow = {
    id,
    createdAt: at * 1000,
    updatedAt: at * 1000,
    deletedAt: null,
    values: Object.fromEntries(stored),
  };
  rows.set(id, row);
  return row;
}
