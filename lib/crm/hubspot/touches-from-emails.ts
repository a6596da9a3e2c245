import type { Touch, TouchKind } from "../../domain/touch.ts";
import { toWords } from "../values/clean-text.ts";
import { activityPage } from "./page-links.ts";
import { receiptLabel } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { readCount, readMoment, readText } from "./text.ts";

/** One logged e-mail: that it was written, and how often it was opened and clicked. A draft is nothing yet. */
export function emailToTouches(email: HubspotRecord, pageUrl: string | null): readonly Touch[] {
  const direction = readText(email, "hs_email_direction");
  if (direction === "DRAFT_EMAIL") return [];
  const isOurs = direction === "EMAIL";
  const at = readMoment(email, "hs_timestamp");
  const subject = readText(email, "hs_email_subject");
  const status = readText(email, "hs_email_status");
  const what = status === "BOUNCED" || status === "FAILED" ? "e-mail, not delivered" : "e-mail";
  const url = activityPage(pageUrl, email.id);
  const written: Touch = {
    id: `hubspot:emails:${email.id}`,
    at,
    actor: isOurs ? "us" : "buyer",
    kind: isOurs ? "email-sent" : "email-received",
    asset: subject,
    campaign: null,
    count: 1,
    words: toWords(readText(email, "hs_email_text")),
    ownerId: isOurs ? readText(email, "hubspot_owner_id") : null,
    receipt: { label: receiptLabel(what, at), url, evidence: `emails/${email.id}` },
  };
  return [
    written,
    ...reaction(
      written,
      "email-opened",
      "opens of an e-mail",
      readCount(email, "hs_email_open_count"),
    ),
    ...reaction(
      written,
      "email-clicked",
      "clicks in an e-mail",
      readCount(email, "hs_email_click_count"),
    ),
  ];
}

/** HubSpot counts opens and clicks of a logged e-mail but does not say when: the e-mail's own time would be wrong. */
function reaction(email: Touch, kind: TouchKind, what: string, count: number): readonly Touch[] {
  if (count === 0 || email.actor !== "us") return [];
  const label = receiptLabel(`count of ${what}`, email.at);
  return [
    {
      ...email,
      id: `${email.id}:${kind}`,
      at: null,
      actor: "buyer",
      kind,
      count,
      words: null,
      ownerId: null,
      receipt: { ...email.receipt, label },
    },
  ];
}
