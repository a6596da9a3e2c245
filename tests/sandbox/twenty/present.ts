import { columnsOf } from "./metadata.ts";
import { TwentyRefusal } from "./refusal.ts";
import { definitionOf, rowsOf, type StoredRow, shown, type TwentyWorld } from "./state.ts";
import { hasNaN } from "./values.ts";

/** A row as REST shows it. In a new workspace it shows no relation, nor the column of one. */
export function presentRow(
  world: TwentyWorld,
  object: string,
  row: StoredRow,
  depth: 0 | 1 | 2 = 0,
): Record<string, unknown> {
  if (hasNaN(row.values)) throw spoiled();
  const hidesRelations = world.settings.model === "N" && !world.settings.modern;
  const columns = columnsOf(definitionOf(world, object));
  const shownColumns = columns.filter((column) => !(hidesRelations && column.target !== undefined));
  const values = Object.fromEntries(shownColumns.map(({ name }) => [name, row.values[name]]));
  const around = depth === 0 || hidesRelations ? {} : embedded(world, object, row, depth);
  return { ...ownColumns(row), ...values, ...around };
}

export function ownColumns(row: StoredRow) {
  return {
    id: row.id,
    createdAt: shown(row.createdAt),
    updatedAt: shown(row.updatedAt),
    deletedAt: row.deletedAt === null ? null : shown(row.deletedAt),
  };
}

function spoiled(): TwentyRefusal {
  return new TwentyRefusal(400, "Float cannot represent non numeric value: NaN", "Bad Request");
}

function embedded(
  world: TwentyWorld,
  object: string,
  row: StoredRow,
  depth: 1 | 2,
): Record<string, unknown> {
  const inner = depth === 2 ? 1 : 0;
  const up = definitionOf(world, object).fields.flatMap((field) => {
    if (field.target === undefined) return [];
    const found = rowsOf(world, field.target).get(String(row.values[`${field.name}Id`]));
    const value = found === undefined ? null : presentRow(world, field.target, found, inner);
    return [[field.name, value] as const];
  });
  const down = [...world.state.objects.values()].flatMap((other) =>
    other.fields
      .filter((field) => field.target === object)
      .map((field) => {
        const rows = [...rowsOf(world, other.nameSingular).values()];
        const mine = rows.filter((one) => one.values[`${field.name}Id`] === row.id);
        return [
          other.namePlural,
          mine.map((one) => presentRow(world, other.nameSingular, one, 0)),
        ] as const;
      }),
  );
  return Object.fromEntries([...down, ...up]);
}
