import { toRecordId } from "../../pages/salesforce/record-id.ts";

/*
 * The one place where anything is put into a query's text. SOQL has no parameters, so that every value
 * passes through one of these; names of objects and columns are our own constants.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/** A text as a SOQL string. Control characters that SOQL has no escape for are left out. */
export function textLiteral(text: string): string {
  return `'${escaped(text)}'`;
}

/** A pattern for LIKE that matches texts which begin with these characters, wildcards taken literally. */
export function beginsWith(text: string): string {
  return `'${escaped(text).replace(/[%_]/g, "\\$&")}%'`;
}

/** A record id as a SOQL string. Anything else is a bug and throws. */
export function idLiteral(id: string): string {
  const checked = toRecordId(id);
  if (checked === null) throw new Error("Expected a Salesforce record id");
  return `'${checked}'`;
}

/** `('…', '…')`, for IN. An empty list is a bug: SOQL refuses it. */
export function idList(ids: readonly string[]): string {
  if (ids.length === 0) throw new Error("Expected at least one record id");
  return `(${ids.map(idLiteral).join(", ")})`;
}

/** A moment as a SOQL datetime, which stands without quotes; Salesforce counts in whole seconds. */
export function momentLiteral(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\'"\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? "")
    .replace(/\p{Cc}/gu, "");
}
