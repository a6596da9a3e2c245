import { isRecordId } from "./paths.ts";

/**
 * A record id as it may stand in the text of an operation. Servers disagree about the type of such a
 * variable (`ID` on older ones, `UUID` on newer ones) but agree about the literal. Anything but a UUID is a
 * bug and throws: it must have been checked before.
 */
export function checkedId(id: string): string {
  if (!isRecordId(id)) throw new Error("Expected a Twenty record id");
  return `"${id}"`;
}
