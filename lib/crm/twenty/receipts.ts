import { labelOf } from "../values/receipt-label.ts";

/** "Twenty note, 12 Nov 2026". */
export function receiptLabel(what: string, at: string | null): string {
  return labelOf("Twenty", what, at);
}
