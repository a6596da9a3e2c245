import type { Touch, TouchActor } from "../../domain/touch.ts";
import { type Version, versionsOf } from "./history.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { stageLabel } from "./stages.ts";
import { mergedIdsOf } from "./to-domain.ts";

/** Changes of stage, of owner, and merges: what happened to the record rather than with the buyer. */
export function touchesFromHistory(
  record: HubspotRecord,
  pageUrl: string | null,
): readonly Touch[] {
  return [
    ...Object.entries(STAGES).flatMap(([property, name]) =>
      stageTouches(record, property, name, pageUrl),
    ),
    ...ownerTouches(record, pageUrl),
    ...mergeTouches(record, pageUrl),
  ];
}

const STAGES: Readonly<Record<string, string>> = {
  lifecyclestage: "Lifecycle stage",
  hs_lead_status: "Lead status",
  dealstage: "Deal stage",
  hs_pipeline_stage: "Lead stage",
};

function stageTouches(
  record: HubspotRecord,
  property: string,
  name: string,
  pageUrl: string | null,
): readonly Touch[] {
  const versions = versionsOf(record, property);
  return versions.map((version, index) => {
    const from = stageLabel(versions[index - 1]?.value ?? null);
    const to = stageLabel(version.value) ?? "empty";
    return {
      ...happened(property, version),
      kind: "stage-change",
      words: `${name}: ${from === null ? to : `${from} → ${to}`}`,
      ownerId: null,
      receipt: propertyReceipt(property, `${name.toLowerCase()} history`, version.at, pageUrl),
    };
  });
}

function ownerTouches(record: HubspotRecord, pageUrl: string | null): readonly Touch[] {
  return versionsOf(record, "hubspot_owner_id").map((version, index) => ({
    ...happened("hubspot_owner_id", version),
    kind: "handoff-event",
    words: version.value === null ? "Owner removed" : index === 0 ? "Owner set" : "Owner changed",
    ownerId: version.value,
    receipt: propertyReceipt("hubspot_owner_id", "owner history", version.at, pageUrl),
  }));
}

function happened(property: string, { at, sourceType }: Version) {
  const actor: TouchActor =
    sourceType === "CRM_UI" || sourceType === "CONTACTS_WEB" ? "us" : "system";
  const id = `hubspot:history:${property}:${at}`;
  return { id, at, actor, asset: null, campaign: null, count: 1 } as const;
}

function mergeTouches(record: HubspotRecord, pageUrl: string | null): readonly Touch[] {
  return mergedIdsOf(record).map((id) => ({
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
