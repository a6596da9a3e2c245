import { expect, it } from "vitest";
import { labelOf } from "#lib/crm/values/receipt-label.ts";

it.each([
  ["2026-11-12T23:59:59.000Z", "Acme call, 12 Nov 2026"],
  ["2026-09-01", "Acme call, 1 Sep 2026"],
  ["2026-13-01", "Acme call"],
  ["soon", "Acme call"],
  [null, "Acme call"],
])("a receipt of %j is called %j", (at, label) => {
  expect(labelOf("Acme", "call", at)).toBe(label);
});
