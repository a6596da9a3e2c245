import type { Row } from "./schema.ts";
import { readFlag, readText } from "./text.ts";

/** Where a record stands, in the words of the organisation; a contact has no such word. */
export function stageOf(row: Row): string | null {
  if (readFlag(row, "IsConverted")) return "Converted";
  return readText(row, "Status") ?? readText(row, "StageName") ?? readText(row, "Type");
}
