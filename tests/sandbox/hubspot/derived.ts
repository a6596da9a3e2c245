import type { StoredRecord } from "./state.ts";

/** What one unit of another currency is worth in the account's own, the euro. */
const RATES: Readonly<Record<string, number>> = { USD: 0.5, GBP: 1.25 };

/** Properties that HubSpot works out from others; a deal without an amount has none in either currency. */
export function derivedValues({
  type,
  properties,
}: StoredRecord): readonly (readonly [string, string])[] {
  if (type !== "deals") return [];
  const stage = properties.get("dealstage") ?? "";
  const amount = Number(properties.get("amount") ?? "");
  const rate = RATES[properties.get("deal_currency_code") ?? ""] ?? 1;
  return [
    ["hs_is_closed", String(stage === "closedwon" || stage === "closedlost")],
    ["amount_in_home_currency", properties.has("amount") ? String(amount * rate) : ""],
  ];
}
