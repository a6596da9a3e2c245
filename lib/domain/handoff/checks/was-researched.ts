import { parseLog } from "../../log.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { displayLine } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { isUnknownAnswer } from "../../text/unknown-answer.ts";
import { isOwnNote } from "../own-note.ts";
import type { CheckResult } from "./check.ts";
import { firstContact } from "./first-contact.ts";
import { handedNote } from "./handed-note.ts";

/**
 * Whether somebody of ours looked at the account before the first contact: call notes, a checklist, a note
 * of ours, or a fit signal in the handoff note. Without a contact everything until now counts.
 */
export function wasResearched(snapshot: RecordSnapshot): CheckResult {
  const until = firstContact(snapshot)?.at ?? Number.POSITIVE_INFINITY;
  const isBefore = (at: string | null) => at !== null && Date.parse(at) <= until + SAME_TIME;
  const event = parseLog(snapshot.handoff.log).events.find(
    ({ type, at }) => (type === "call-notes" || type === "qualified") && isBefore(at),
  );
  if (event !== undefined)
    return yes(
      event.type === "qualified" ? "The checklist was answered." : "Call notes were kept.",
    );
  const note = snapshot.touches.find(
    (touch) =>
      touch.actor === "us" && touch.kind === "note" && !isOwnNote(touch) && isBefore(touch.at),
  );
  if (note !== undefined) return yes(`A note of ours is on record: ${note.receipt.label}.`);
  const { fit } = handedNote(snapshot);
  if (!isUnknownAnswer(fit))
    return yes(`The handoff note says: ${quoteText(shortenText(displayLine(fit), 100))}`);
  if (snapshot.unreadable.some(({ what }) => what === "notes"))
    return { id: "researched", answer: "unknown", ground: "Notes cannot be read here." };
  return {
    id: "researched",
    answer: "no",
    ground: "No note, checklist or fit signal about the account is on record.",
  };
}

function yes(ground: string): CheckResult {
  return { id: "researched", answer: "yes", ground };
}

/** A note is often saved in the minutes after the call. Milliseconds. */
const SAME_TIME = 30 * 60_000;
