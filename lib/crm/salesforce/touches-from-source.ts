import type { Touch } from "../../domain/touch.ts";
import { recordPage } from "./page-links.ts";
import { columnReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readMoment, readText } from "./text.ts";
import { idOf, type RecordPlace } from "./to-domain.ts";

/** Where a record came from, and of a contact the leads that it was. */
export function touchesFromSource(
  row: Row,
  leads: readonly Row[],
  { objectType, pageHost }: RecordPlace,
): readonly Touch[] {
  const own = recordPage(pageHost, objectType, idOf(row));
  return [
    ...firstSeen(row, own, readText(row, "AccountSource") ?? readText(row, "LeadSource")),
    ...leads.flatMap((lead) => {
      const page = recordPage(pageHost, "lead", idOf(lead));
      return [...firstSeen(lead, page, readText(lead, "LeadSource")), converted(lead, page)];
    }),
  ];
}

function firstSeen(row: Row, url: string | null, source: string | null): readonly Touch[] {
  if (source === null) return [];
  const at = readMoment(row, "CreatedDate");
  return [
    {
      ...ONCE,
      id: `salesforce:source:${idOf(row)}`,
      at,
      actor: "buyer",
      kind: "first-seen",
      words: null,
      receipt: columnReceipt(url, { column: "LeadSource", what: `lead source (${source})` }, at),
    },
  ];
}

/** Salesforce keeps the day of a conversion, not the hour. */
function converted(lead: Row, url: string | null): Touch {
  const at = readMoment(lead, "ConvertedDate");
  return {
    ...ONCE,
    id: `salesforce:converted:${idOf(lead)}`,
    at,
    actor: "us",
    kind: "stage-change",
    words: "Lead converted to this contact",
    receipt: columnReceipt(url, { column: "ConvertedDate", what: "lead conversion" }, at),
  };
}

const ONCE = { asset: null, campaign: null, count: 1, ownerId: null } as const;
