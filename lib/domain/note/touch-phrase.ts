import { displayLine } from "../text/display-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { toIsoDate, type Zone } from "./zone.ts";

/** A touch as a phrase of a note: "Asked for a demo (Integrations: book a demo), 2026-11-18". */
export function touchToPhrase(touch: Touch, zone: Zone): string {
  const asset = touch.asset === null ? "" : displayLine(touch.asset);
  const what = asset === "" ? VERBS[touch.kind] : `${VERBS[touch.kind]} (${asset})`;
  return touch.at === null ? what : `${what}, ${toIsoDate(zone.toWall(Date.parse(touch.at)))}`;
}

const VERBS: Readonly<Record<TouchKind, string>> = {
  "first-seen": "Seen for the first time",
  "page-view": "Visited a page",
  "form-submission": "Sent a form",
  "content-download": "Downloaded a document",
  "demo-request": "Asked for a demo",
  "pricing-request": "Asked for a price",
  "event-attendance": "Attended an event",
  "ad-click": "Clicked an ad",
  "email-received": "Wrote to us",
  "email-sent": "Got an e-mail from us",
  "email-opened": "Opened an e-mail",
  "email-clicked": "Clicked a link in an e-mail",
  call: "Spoke with us by phone",
  meeting: "Met with us",
  chat: "Chatted with us",
  introduction: "Was introduced to us",
  task: "Has a task with us",
  note: "Was noted by us",
  "stage-change": "Changed stage",
  "handoff-event": "Was handed over",
};
