import type { Touch, TouchKind } from "../../domain/touch.ts";
import { fromBuyer } from "./from-buyer.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { readCount, readMoment } from "./text.ts";

/** How often marketing e-mails were opened and clicked, dated by the last time: HubSpot keeps the count only. */
export function touchesFromMarketing(
  record: HubspotRecord,
  pageUrl: string | null,
): readonly Touch[] {
  return COUNTS.flatMap(({ property, datedBy, kind, what }) => {
    const count = readCount(record, property);
    if (count === 0) return [];
    const at = readMoment(record, datedBy);
    const receipt = propertyReceipt(property, what, at, pageUrl);
    return [{ ...fromBuyer(`property:${property}`, kind, at), count, receipt }];
  });
}

interface Count {
  readonly property: string;
  readonly datedBy: string;
  readonly kind: TouchKind;
  readonly what: string;
}

const COUNTS: readonly Count[] = [
  {
    property: "hs_email_open",
    datedBy: "hs_email_last_open_date",
    kind: "email-opened",
    what: "count of opened marketing e-mails, last one",
  },
  {
    property: "hs_email_click",
    datedBy: "hs_email_last_click_date",
    kind: "email-clicked",
    what: "count of clicks in marketing e-mails, last one",
  },
];
