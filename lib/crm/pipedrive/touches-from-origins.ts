import type { SourceContext } from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { readMoment } from "./moments.ts";
import { readOrigin } from "./origins.ts";
import { receiptLabel } from "./receipts.ts";
import type { PipedriveRecord } from "./schema.ts";
import { nameOf } from "./to-domain.ts";

/** A lead or deal, and where it came from. */
export interface Beginning {
  readonly type: "lead" | "deal";
  readonly record: PipedriveRecord;
  readonly source: SourceContext | null;
  readonly pageUrl: string | null;
}

/**
 * How a lead or deal began: by a form, a chat, a colleague's hand. Its title is what was asked for, and
 * the marketing channel's own id is the nearest that Pipedrive has to a campaign.
 */
export function beginningToTouches({ type, record, source, pageUrl }: Beginning): readonly Touch[] {
  const origin = readOrigin(record.origin);
  if (origin === null) return [];
  const at = readMoment(record.add_time);
  const channel = source?.original ?? null;
  const words = [origin.words, ...(channel === origin.words ? [] : [channel])];
  return [
    {
      id: `pipedrive:${type}s:${record.id}:origin`,
      at,
      actor: origin.actor,
      kind: origin.kind,
      asset: nameOf(record),
      campaign: source?.campaign ?? null,
      count: 1,
      words: words.filter((word) => word !== null).join(", "),
      ownerId: null,
      receipt: {
        label: receiptLabel(`${type} origin`, at),
        url: pageUrl,
        evidence: `${type}s/${record.id} › origin`,
      },
    },
  ];
}
