import type { Touch } from "../../domain/touch.ts";
import { versionsOf } from "./history.ts";
import { receiptLabel } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { stageLabel } from "./stages.ts";
import { readMoment, readText } from "./text.ts";

/** Each step of each deal that the buyer is part of, with what the deal is worth and when it should close. */
export function touchesFromDeals(
  deals: readonly HubspotRecord[],
  urlOf: (deal: HubspotRecord) => string | null,
): readonly Touch[] {
  return deals.flatMap((deal) => {
    const steps = versionsOf(deal, "dealstage");
    const known = steps.length > 0 ? steps : [stepNow(deal)];
    return known.map((step, index) => {
      const from = stageLabel(known[index - 1]?.value ?? null);
      const to = stageLabel(step.value) ?? "no stage";
      const isLast = index === known.length - 1;
      const worth = isLast ? worthOf(deal) : "";
      return {
        id: `hubspot:deals:${deal.id}:${step.at ?? "now"}`,
        at: step.at,
        actor: "us",
        kind: "stage-change",
        asset: nameOf(deal),
        campaign: null,
        count: 1,
        words: `Deal “${nameOf(deal)}”: ${from === null ? to : `${from} → ${to}`}${worth}`,
        ownerId: readText(deal, "hubspot_owner_id"),
        receipt: {
          label: receiptLabel("deal stage", step.at),
          url: urlOf(deal),
          evidence: `deals/${deal.id}`,
        },
      };
    });
  });
}

function stepNow(deal: HubspotRecord) {
  return { at: readMoment(deal, "createdate"), value: readText(deal, "dealstage") };
}

function nameOf(deal: HubspotRecord): string {
  return readText(deal, "dealname") ?? `Deal ${deal.id}`;
}

function worthOf(deal: HubspotRecord): string {
  const amount = readAmount(readText(deal, "amount"));
  const currency = readText(deal, "deal_currency_code");
  const closes = readMoment(deal, "closedate")?.slice(0, 10) ?? null;
  const parts = [
    amount === null ? null : [amount, currency].filter((part) => part !== null).join(" "),
    closes === null ? null : `expected to close ${closes}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** "24000.00" → "24,000"; anything else is no amount. */
function readAmount(text: string | null): string | null {
  if (text === null || !/^\d{1,15}(\.\d+)?$/.test(text)) return null;
  const [whole = "", cents = ""] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return /[1-9]/.test(cents) ? `${grouped}.${cents.slice(0, 2).padEnd(2, "0")}` : grouped;
}
