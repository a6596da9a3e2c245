/** Salesforce gives 15 characters, where case counts, or 18, of which the last three say which are upper case. */
const ID_15 = /^[a-zA-Z0-9]{15}$/;
const ID_18 = /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/;

/**
 * The record id in its 18 characters, safe in a path and in a query; null when the text is no id or its
 * last three characters do not belong to the others.
 */
export function toRecordId(text: string): string | null {
  if (ID_15.test(text)) return text + checksumOf(text);
  if (!ID_18.test(text)) return null;
  return checksumOf(text.slice(0, 15)) === text.slice(15) ? text : null;
}

/** Whether an id names one of the CRM's people: queues and groups have ids of their own kind. */
export function isUserId(id: string): boolean {
  return id.startsWith("005");
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** One character for each five: the five bits say which of them are upper case. */
function checksumOf(id15: string): string {
  return [0, 5, 10]
    .map((start) => {
      const bits = [...id15.slice(start, start + 5)].map((character, at) =>
        character >= "A" && character <= "Z" ? 1 << at : 0,
      );
      return DIGITS[bits.reduce((sum, bit) => sum + bit, 0)] ?? "";
    })
    .join("");
}
