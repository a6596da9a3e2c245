import type { Touch, TouchKind } from "../../domain/touch.ts";
import { rowReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readFlag, readMoment, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/** What campaigns did: the buyer's answers, and what we sent without one. */
export function touchesFromMarketing(
  members: readonly Row[],
  pageHost: string | null,
): readonly Touch[] {
  return members.map((member) => toTouch(member, pageHost));
}

function toTouch(member: Row, pageHost: string | null): Touch {
  const id = idOf(member);
  const status = readText(member, "Status");
  const campaign = readText(member, "Campaign.Name");
  const hasResponded = readFlag(member, "HasResponded");
  // Salesforce keeps the day of an answer only.
  const answered = hasResponded ? readMoment(member, "FirstRespondedDate") : null;
  const at = answered ?? readMoment(member, "CreatedDate");
  const what = `${hasResponded ? "campaign response" : "campaign"}${status === null ? "" : ` (${status})`}`;
  return {
    id: `salesforce:member:${id}`,
    at,
    actor: hasResponded ? "buyer" : "us",
    kind: hasResponded ? responseKind(member) : "introduction",
    asset: campaign,
    campaign,
    count: 1,
    // The status is the campaign's word, not the buyer's: the receipt tells it.
    words: null,
    ownerId: null,
    receipt: rowReceipt(pageHost, { object: "CampaignMember", id, what }, at),
  };
}

/**
 * What kind of answer it was (R-CX-01, R-CX-02), by the words in the member's status, then in the
 * campaign's type and name. Organisations choose all three themselves, so a campaign without any of these
 * words is a plain answer.
 */
function responseKind(member: Row): TouchKind {
  for (const column of ["Status", "Campaign.Type", "Campaign.Name"]) {
    const text = (readText(member, column) ?? "").normalize("NFKC").toLowerCase();
    const found = WORDS.find(([, words]) => words.some((word) => text.includes(word)));
    if (found !== undefined) return found[0];
  }
  return "form-submission";
}

const WORDS: readonly (readonly [TouchKind, readonly string[]])[] = [
  ["demo-request", ["demo", "vorführung", "démo", "عرض توضيحي"]],
  ["pricing-request", ["pricing", "quote", "preis", "angebot", "devis", "سعر"]],
  [
    "event-attendance",
    [
      "attended",
      "webinar",
      "conference",
      "trade show",
      "seminar",
      "event",
      "workshop",
      "messe",
      "ندوة",
    ],
  ],
  [
    "content-download",
    ["download", "content", "whitepaper", "white paper", "ebook", "guide", "دليل"],
  ],
  ["email-clicked", ["clicked"]],
  ["email-opened", ["opened"]],
  ["ad-click", ["advertisement", "banner", "paid", "search ad", "social ad"]],
];
