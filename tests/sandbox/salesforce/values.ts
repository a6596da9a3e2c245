import { to18 } from "./ids.ts";
import type { Column } from "./objects.ts";
import { refuse } from "./refusal.ts";
import type { Value } from "./state.ts";

/** A value as it is kept, or the refusal. Empty text is no value; moments lose what is below a second. */
export function toStored(column: Column, value: unknown): Value {
  if (value === null || value === undefined || value === "") return null;
  switch (column.type) {
    case "id":
    case "reference":
      return toReference(column, value);
    case "flag":
      return typeof value === "boolean" ? value : wrong(column, value);
    case "number":
      return typeof value === "number" ? value : wrong(column, value);
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : wrong(column, value);
    case "datetime": {
      const moment = Date.parse(String(value));
      if (Number.isNaN(moment)) return wrong(column, value);
      return `${new Date(moment).toISOString().slice(0, 19)}.000+0000`;
    }
    default:
      return toText(column, value);
  }
}

function toReference(column: Column, value: unknown): string {
  const id = to18(String(value));
  if (/^[a-zA-Z0-9]{18}$/.test(id)) return id;
  throw refuse(
    400,
    "MALFORMED_ID",
    `${column.name}: id value of incorrect type: ${String(value)}`,
    [column.name],
  );
}

function toText({ name, length = 255 }: Column, value: unknown): string | null {
  const text = String(value).trim();
  if (text.length > length) {
    throw refuse(
      400,
      "STRING_TOO_LONG",
      `${name}: data value too large: ${text.slice(0, 40)}… (max length=${length})`,
      [name],
    );
  }
  return text === "" ? null : text;
}

function wrong({ name, type }: Column, value: unknown): never {
  throw refuse(
    400,
    "JSON_PARSER_ERROR",
    `Cannot deserialize instance of ${type} from VALUE_STRING value ${String(value)} for ${name}`,
  );
}
