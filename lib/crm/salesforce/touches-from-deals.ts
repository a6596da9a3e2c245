import type { Touch } from "../../domain/touch.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { recordPage } from "./page-links.ts";
import { columnReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readMoment, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/**
 * Each step of each opportunity that the buyer has a part in. Salesforce also keeps a row when the amount
 * or the date changed: that is no step.
 */
export function touchesFromDeals(
  history: readonly Row[],
  pageHost: string | null,
): readonly Touch[] {
  const byDeal = Map.groupBy(history, (row) => toRecordId(readText(row, "OpportunityId") ?? ""));
  return [...byDeal].flatMap(([dealId, rows]) => {
    if (dealId === null) return [];
    const oldestFirst = rows.toSorted((left, right) =>
      momentOf(left).localeCompare(momentOf(right)),
    );
    const steps = oldestFirst.filter(
      (row, at) => stageOf(row) !== (at === 0 ? null : stageOf(oldestFirst[at - 1] ?? {})),
    );
    return steps.map((row, at) => {
      const before = steps[at - 1];
      return toTouch(row, before === undefined ? null : stageOf(before), dealId, pageHost);
    });
  });
}

function toTouch(row: Row, from: string | null, dealId: string, pageHost: string | null): Touch {
  const name = readText(row, "Opportunity.Name") ?? `Opportunity ${dealId}`;
  const at = readMoment(row, "CreatedDate");
  const to = stageOf(row) ?? "no stage";
  const url = recordPage(pageHost, "deal", dealId);
  return {
    id: `salesforce:deal:${idOf(row)}`,
    at,
    actor: "us",
    kind: "stage-change",
    asset: name,
    campaign: null,
    count: 1,
    words: `Opportunity “${name}”: ${from === null ? to : `${from} → ${to}`}`,
    ownerId: readText(row, "CreatedById"),
    receipt: columnReceipt(url, { column: "StageName", what: "opportunity stage" }, at),
  };
}

function stageOf(row: Row): string | null {
  return readText(row, "StageName");
}

function momentOf(row: Row): string {
  return readMoment(row, "CreatedDate") ?? "";
}
