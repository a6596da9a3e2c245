import type { SourceContext } from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { readMoment } from "./moments.ts";
import { readOrigin } from "./origins.ts";
import { receiptLabel } from "./receipts.ts";
import type { PipedriveRecord } from "./schema.ts";

/** A lead or deal, and where it came from. */
export interface Beginning {
  readonly type: "lead" | "deal";
  readonly record: PipedriveRecord;
  readonly source: SourceContext | null;
  readonly pageUrl: string | null;
}

/**
 * How a lead or deal began: by a form, a chat, a colleague's hand. Pipedrive keeps neither which form it
 * was nor what stood in it; the marketing channel's own id is the nearest that it has to a campaign.
 */
export function beginningToTouches({ type, record, source, pageUrl }: Beginning): readonly Touch[] {
  const origin = readOrigin(record.origin);
  if (origin === null) return [];
  const at = readMoment(record.add_time);
  const channel = source?.original ?? null;
  const how = [origin.words, ...(channel === null || channel === origin.words ? [] : [channel])];
  return [
    {
      id: `pipedrive:${type}s:${record.id}:origin`,
      at,
      actor: origin.actor,
      kind: origin.kind,
      asset: null,
      campaign: source?.campaign ?? null,
      count: 1,
      words: null,
      ownerId: null,
      receipt: {
        label: receiptLabel(`${type} origin (${how.join(", ")})`, at),
        url: pageUrl,
        evidence: `${type}s/${record.id} › origin`,
      },
    },
  ];
}
