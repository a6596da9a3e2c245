import type { Receipt } from "../../domain/touch.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "HubSpot call, 12 Nov 2026": what the evidence is and, where known, from when (UTC). */
export function receiptLabel(what: string, at: string | null): string {
  const day = at === null ? null : dayOf(at);
  return day === null ? `HubSpot ${what}` : `HubSpot ${what}, ${day}`;
}

/** A receipt that points at one property of the record. */
export function propertyReceipt(
  property: string,
  what: string,
  at: string | null,
  url: string | null,
): Receipt {
  return { label: receiptLabel(what, at), url, evidence: property };
}

function dayOf(at: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(at) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name} ${year}`;
}
