import type { Touch } from "../../domain/touch.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { recordPage } from "./page-links.ts";
import { columnReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readMoment, readText } from "./text.ts";
import { idOf, type RecordPlace } from "./to-domain.ts";

/** Changes of stage and of owner, where the organisation keeps a history of them. */
export function touchesFromHistory(
  history: readonly Row[],
  { objectType, pageHost }: RecordPlace,
  row: Row,
): readonly Touch[] {
  const url = recordPage(pageHost, objectType, idOf(row));
  return history.flatMap((entry) => toTouch(entry, url) ?? []);
}

const STAGES: ReadonlyMap<string, string> = new Map([
  ["Status", "Lead status"],
  ["leadConverted", "Lead"],
]);

function toTouch(entry: Row, url: string | null): Touch | null {
  const column = readText(entry, "Field") ?? "";
  const at = readMoment(entry, "CreatedDate");
  const common = {
    id: `salesforce:history:${idOf(entry)}`,
    at,
    actor: "us",
    asset: null,
    campaign: null,
    count: 1,
  } as const;
  const stage = STAGES.get(column);
  if (stage !== undefined) {
    return {
      ...common,
      kind: "stage-change",
      words: stageWords(column, stage, entry),
      ownerId: null,
      receipt: columnReceipt(url, { column, what: `${stage.toLowerCase()} history` }, at),
    };
  }
  if (column !== "Owner") return null;
  // Each change comes twice, once with names and once with ids: the ids are what can be looked up.
  const ownerId = toRecordId(readText(entry, "NewValue") ?? "");
  if (ownerId === null) return null;
  return {
    ...common,
    kind: "handoff-event",
    words: "Owner changed",
    ownerId,
    receipt: columnReceipt(url, { column: "OwnerId", what: "owner history" }, at),
  };
}

function stageWords(column: string, stage: string, entry: Row): string {
  if (column === "leadConverted") return "Lead converted";
  const from = readText(entry, "OldValue");
  const to = readText(entry, "NewValue") ?? "empty";
  return `${stage}: ${from === null ? to : `${from} → ${to}`}`;
}
