import type { Author } from "./author.ts";
import type { Json } from "./http.ts";
import { isObject } from "./http.ts";
import { createRow, findRow, transaction, updateRow } from "./records.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { World } from "./state.ts";

const MOST = 200;

/** Writes up to 200 rows and answers for each in its place; a refused one bears no id. */
export async function writeCollection(
  world: World,
  { records, allOrNone }: Json,
  method: "POST" | "PATCH",
  author: Author,
): Promise<readonly Json[]> {
  const rows = Array.isArray(records) ? records.filter(isObject) : [];
  if (rows.length > MOST) {
    throw refuse(
      400,
      "EXCEEDED_MAX_TYPES_LIMIT",
      `record limit reached. cannot submit more than ${MOST} records in this operation`,
    );
  }
  const work = async () => rows.map((row) => writeOne(world, row, method, author));
  if (allOrNone !== true) return work();
  return transaction(world, work, (results) => results.every(({ success }) => success === true));
}

function writeOne(world: World, row: Json, method: "POST" | "PATCH", author: Author): Json {
  const { attributes, id, ...values } = row;
  const object = isObject(attributes) ? String(attributes["type"]) : "";
  try {
    if (method === "POST") {
      const made = createRow(world, object, values, author);
      return { id: made.id, success: true, errors: [] };
    }
    const found = findRow(world, object, String(id));
    updateRow(world, found, values, author);
    return { id: found.id, success: true, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      success: false,
      errors: error.errors.map(({ errorCode, message, fields = [] }) => ({
        statusCode: errorCode,
        message,
        fields,
      })),
    };
  }
}
