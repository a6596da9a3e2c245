import type { HubspotRecord } from "./schema.ts";
import { readText } from "./text.ts";

/** What the largest open deal is worth, in the account's own currency; null without one that says. */
export function largestOpenAmount(deals: readonly HubspotRecord[]): number | null {
  const amounts = deals
    .filter((deal) => readText(deal, "hs_is_closed") !== "true")
    .flatMap((deal) => amountOf(deal) ?? []);
  return amounts.length === 0 ? null : Math.max(...amounts);
}

/** HubSpot converts each amount; where it has not, the deal's own number stands for it. */
function amountOf(deal: HubspotRecord): number | null {
  const text = readText(deal, "amount_in_home_currency") ?? readText(deal, "amount");
  return text !== null && /^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : null;
}
