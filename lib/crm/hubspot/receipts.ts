import type { Receipt } from "../../domain/touch.ts";
import { labelOf } from "../values/receipt-label.ts";

/** "HubSpot call, 12 Nov 2026". */
export function receiptLabel(what: string, at: string | null): string {
  return labelOf("HubSpot", what, at);
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
