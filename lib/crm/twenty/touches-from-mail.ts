import type { Touch } from "../../domain/touch.ts";
import { cleanText, toWords } from "../values/clean-text.ts";
import { newTouch } from "./new-touch.ts";
import { recordPage } from "./page-links.ts";
import type { SideRow, TwentyRow } from "./schema.ts";
import type { Sides } from "./sides.ts";
import { readMoment, readText, valueAt } from "./text.ts";
import type { RecordPlace } from "./to-domain.ts";

/** Mails and meetings that Twenty has synchronised from somebody's mailbox and calendar. */
export function touchesFromMail(
  row: TwentyRow,
  { messages = [], meetings = [] }: Sides,
  { site, objectType }: RecordPlace,
): readonly Touch[] {
  // Neither has a page of its own: both stand on tabs of the record's.
  const url = recordPage(site, objectType, row.id);
  return [
    ...messages.flatMap((one) => fromMessage(one, url)),
    ...meetings.flatMap((one) => fromMeeting(one, url)),
  ];
}

/** The person is the sender or one of those who got it. */
function fromMessage(participant: SideRow, url: string | null): readonly Touch[] {
  const message = valueAt(participant, "message");
  const id = readText(message, "id");
  if (id === null) return [];
  const isTheirs = (readText(participant, "role") ?? "").toLowerCase() === "from";
  return [
    newTouch({
      evidence: `messages/${id}`,
      at: readMoment(message, "receivedAt"),
      actor: isTheirs ? "buyer" : "us",
      kind: isTheirs ? "email-received" : "email-sent",
      what: "e-mail",
      asset: shown(readText(message, "subject")),
      words: toWords(shown(readText(message, "text"))),
      url,
    }),
  ];
}

/** A meeting that did not take place is recorded, but nobody may count it as a meeting. */
function fromMeeting(participant: SideRow, url: string | null): readonly Touch[] {
  const event = valueAt(participant, "calendarEvent");
  const id = readText(event, "id");
  if (id === null) return [];
  const isCancelled = valueAt(event, "isCanceled") === true;
  return [
    newTouch({
      evidence: `calendarEvents/${id}`,
      at: readMoment(event, "startsAt"),
      actor: isCancelled ? "system" : "us",
      kind: isCancelled ? "note" : "meeting",
      what: isCancelled ? "meeting, cancelled" : "meeting",
      asset: shown(readText(event, "title")),
      words: isCancelled
        ? "The meeting was cancelled."
        : toWords(shown(readText(event, "description"))),
      url,
    }),
  ];
}

/** What a colleague does not share stands there as a word in capitals. */
function shown(text: string | null): string | null {
  return text !== null && /^FIELD_RESTRICTED\w*$/.test(text) ? null : cleanText(text);
}
