import type { Touch, TouchActor, TouchKind } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { cleanText, toWords } from "../values/clean-text.ts";
import { htmlToText } from "../values/html-to-text.ts";
import { activityPage } from "./page-links.ts";
import { receiptLabel } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { readMoment, readText } from "./text.ts";

/** What is particular to one kind of activity. */
interface Reading {
  readonly kind: TouchKind;
  readonly actor: TouchActor;
  readonly asset: string | null;
  readonly words: string | null;
  readonly what: string;
  readonly at?: string | null;
}

/** A call, meeting, message, task or note on the timeline as a touch; an unknown kind as nothing. */
export function activityToTouches(
  kind: string,
  activity: HubspotRecord,
  pageUrl: string | null,
): readonly Touch[] {
  const reading = READERS[kind]?.(activity);
  if (reading === undefined) return [];
  const at = reading.at ?? readMoment(activity, "hs_timestamp");
  return [
    {
      id: `hubspot:${kind}:${activity.id}`,
      at,
      actor: reading.actor,
      kind: reading.kind,
      asset: reading.asset,
      campaign: null,
      count: 1,
      words: toWords(reading.words),
      ownerId: readText(activity, "hubspot_owner_id"),
      receipt: {
        label: receiptLabel(reading.what, at),
        url: activityPage(pageUrl, activity.id),
        evidence: `${kind}/${activity.id}`,
      },
    },
  ];
}

const READERS: Readonly<Record<string, (activity: HubspotRecord) => Reading>> = {
  notes: readNote,
  calls: readCall,
  meetings: readMeeting,
  communications: readCommunication,
  tasks: readTask,
};

/** A note with our reference is the trace of a handoff, not something the buyer or a colleague said. */
function readNote(note: HubspotRecord): Reading {
  const words = readHtml(note, "hs_note_body");
  const isOurs = endsWithMarker(words);
  return {
    kind: isOurs ? "handoff-event" : "note",
    actor: "us",
    asset: null,
    words,
    what: isOurs ? "handoff note" : "note",
  };
}

function readCall(call: HubspotRecord): Reading {
  return {
    kind: "call",
    actor: readText(call, "hs_call_direction") === "INBOUND" ? "buyer" : "us",
    asset: readText(call, "hs_call_title"),
    words: readHtml(call, "hs_call_body"),
    what: NOT_REACHED.has(readText(call, "hs_call_status") ?? "") ? "call, not answered" : "call",
  };
}

const NOT_REACHED = new Set(["NO_ANSWER", "BUSY", "FAILED", "CANCELED", "MISSED"]);

const NOT_HELD: ReadonlyMap<string, string> = new Map([
  ["NO_SHOW", "marked as a no-show"],
  ["CANCELED", "cancelled"],
  ["RESCHEDULED", "rescheduled"],
]);

/** A meeting that did not take place is recorded, but nobody may count it as a meeting. */
function readMeeting(meeting: HubspotRecord): Reading {
  const notHeld = NOT_HELD.get(readText(meeting, "hs_meeting_outcome") ?? "");
  const asset = readText(meeting, "hs_meeting_title");
  const at = readMoment(meeting, "hs_meeting_start_time");
  if (notHeld !== undefined) {
    const words = `The meeting was ${notHeld}.`;
    return { kind: "note", actor: "system", asset, words, what: `meeting, ${notHeld}`, at };
  }
  const body = readHtml(meeting, "hs_meeting_body");
  const inside = readHtml(meeting, "hs_internal_meeting_notes");
  const words = [body, inside].filter((text) => text !== null).join("\n\n") || null;
  return { kind: "meeting", actor: "us", asset, words, what: "meeting", at };
}

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ["WHATS_APP", "WhatsApp"],
  ["LINKEDIN_MESSAGE", "LinkedIn"],
  ["SMS", "SMS"],
]);

/**
 * A logged message (R-CX-23, R-CX-25). HubSpot does not say who wrote it: WhatsApp talks are logged for
 * what the buyer said in them, LinkedIn messages and SMS mostly by tools that send them for us.
 */
function readCommunication(message: HubspotRecord): Reading {
  const channel = readText(message, "hs_communication_channel_type");
  const name = CHANNELS.get(channel ?? "") ?? channel;
  return {
    kind: "chat",
    actor: channel === "WHATS_APP" ? "buyer" : "us",
    asset: name,
    words: readHtml(message, "hs_communication_body"),
    what: name === null ? "message" : `${name} message`,
  };
}

/** A task's time is when it is due. */
function readTask(task: HubspotRecord): Reading {
  const isDone = readText(task, "hs_task_status") === "COMPLETED";
  return {
    kind: "task",
    actor: "us",
    asset: readText(task, "hs_task_subject"),
    words: readHtml(task, "hs_task_body"),
    what: isDone ? "task, done, due" : "task, open, due",
  };
}

function readHtml(activity: HubspotRecord, property: string): string | null {
  const html = readText(activity, property);
  return html === null ? null : cleanText(htmlToText(html));
}
