import type { Receipt } from "../../domain/touch.ts";
import { objectPage } from "./page-links.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Salesforce call, 12 Nov 2026": what the evidence is and, where known, from when (UTC). */
function receiptLabel(what: string, at: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(at ?? "") ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined
    ? `Salesforce ${what}`
    : `Salesforce ${what}, ${Number(day)} ${name} ${year}`;
}

/** A receipt that points at a row of its own: a task, a campaign member. */
export function rowReceipt(
  pageHost: string | null,
  { object, id, what }: { readonly object: string; readonly id: string; readonly what: string },
  at: string | null,
): Receipt {
  return {
    label: receiptLabel(what, at),
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
  return { label: receiptLabel(what, at), url, evidence: column };
}
