import type { Receipt } from "../../domain/touch.ts";
import { labelOf } from "../values/receipt-label.ts";
import { objectPage } from "./page-links.ts";

/** A receipt that points at a row of its own: a task, a campaign member. */
export function rowReceipt(
  pageHost: string | null,
  { object, id, what }: { readonly object: string; readonly id: string; readonly what: string },
  at: string | null,
): Receipt {
  return {
    label: labelOf("Salesforce", what, at),
    url: objectPage(pageHost, object, id),
    evidence: `${object}/${id}`,
  };
}

/** A receipt that points at a column of the record itself. */
export function columnReceipt(
  url: string | null,
  { column, what }: { readonly column: string; readonly what: string },
  at: string | null,
): Receipt {
  return { label: labelOf("Salesforce", what, at), url, evidence: column };
}
