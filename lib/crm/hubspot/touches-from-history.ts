import type { Touch, TouchActor } from "../../domain/touch.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HistoryEntry, HubspotRecord } from "./schema.ts";
import { stageLabel } from "./stages.ts";
import { cleanText, readText, toMoment } from "./text.ts";

/** Changes of stage, of owner, and merges: what happened to the record rather than with the buyer. */
export function touchesFromHistory(
  record: HubspotRecord,
  pageUrl: string | null,
): readonly Touch[] {
  const history = record.propertiesWithHistory ?? {};
  return [
    ...Object.entries(history).flatMap(([property, entries]) =>
      changes(entries).map((change) => changeToTouch(property, change, pageUrl)),
    ),
    ...mergeTouches(record, pageUrl),
  ];
}

interface Change {
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: TouchActor;
}

/** HubSpot lists values newest first, and repeats one when it is written again: that is no change. */
function changes(entries: readonly HistoryEntry[]): readonly Change[] {
  const oldestFirst = entries.toSorted((left, right) =>
    left.timestamp.localeCompare(right.timestamp),
  );
  const found: Change[] = [];
  let from: string | null = null;
  for (const entry of oldestFirst) {
    const to = cleanText(entry.value);
    const at = toMoment(entry.timestamp);
    if (to !== from && at !== null) found.push({ at, from, to, actor: actorOf(entry) });
    from = to;
  }
  return found;
}

function actorOf({ sourceType }: HistoryEntry): TouchActor {
  return sourceType === "CRM_UI" || sourceType === "CONTACTS_WEB" ? "us" : "system";
}

const STAGE_WORDS: Readonly<Record<string, string>> = {
  lifecyclestage: "Lifecycle stage",
  hs_lead_status: "Lead status",
  dealstage: "Deal stage",
  hs_pipeline_stage: "Lead stage",
};

function changeToTouch(property: string, change: Change, pageUrl: string | null): Touch {
  const shared = {
    id: `hubspot:history:${property}:${change.at}`,
    at: change.at,
    actor: change.actor,
    asset: null,
    campaign: null,
    count: 1,
  } as const;
  if (property === "hubspot_owner_id") {
    return {
      ...shared,
      kind: "handoff-event",
      words: change.to === null ? "Owner removed" : "Owner changed",
      ownerId: change.to,
      receipt: propertyReceipt(property, "owner history", change.at, pageUrl),
    };
  }
  const what = STAGE_WORDS[property] ?? property;
  const steps = [stageLabel(change.from), stageLabel(change.to) ?? "empty"];
  return {
    ...shared,
    kind: "stage-change",
    words: `${what}: ${steps.filter((step) => step !== null).join(" → ")}`,
    ownerId: null,
    receipt: propertyReceipt(property, `${what.toLowerCase()} history`, change.at, pageUrl),
  };
}

function mergeTouches(record: HubspotRecord, pageUrl: string | null): readonly Touch[] {
  const ids = (readText(record, "hs_merged_object_ids") ?? "").split(";").map((id) => id.trim());
  return ids
    .filter((id) => /^\d+$/.test(id))
    .map((id) => ({
      id: `hubspot:merge:${id}`,
      at: null,
      actor: "system",
      kind: "handoff-event",
      asset: null,
      campaign: null,
      count: 1,
      words: `Record ${id} was merged into this one`,
      ownerId: null,
      receipt: propertyReceipt("hs_merged_object_ids", "merge", null, pageUrl),
    }));
}
