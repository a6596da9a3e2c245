import { labelOf } from "../values/receipt-label.ts";

/** "Pipedrive call, 12 Nov 2026". */
export function receiptLabel(what: string, at: string | null): string {
  return labelOf("Pipedrive", what, at);
}
