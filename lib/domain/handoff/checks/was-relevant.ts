import { checkDraft } from "../../guard/check-draft.ts";
import { isEmptyNote } from "../../note/note.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { buildStory } from "../../story/build-story.ts";
import { displayLine } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { CheckResult } from "./check.ts";
import { firstContact } from "./first-contact.ts";
import { handedNote } from "./handed-note.ts";

/** Whether the first message went on from what the buyer did, saw or said (R-SL-11). */
export function wasRelevant(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): CheckResult {
  const contact = firstContact(snapshot);
  if (contact === null) return unknown("No first contact is on record.");
  if (contact.text === null) return unknown("The words of the first contact are not on record.");
  const note = handedNote(snapshot);
  if (isEmptyNote(note) && !snapshot.touches.some(({ actor }) => actor === "buyer"))
    return unknown("Nothing of the buyer's is on record to hold the message up to.");
  const story = buildStory({ snapshot, playbook, owners: [], now, locale: "en", timeZone: "UTC" });
  const findings = checkDraft({
    snapshot,
    story,
    note,
    playbook,
    angle: null,
    draft: { subject: "", body: contact.text },
  });
  const isCold = findings.some(({ rule }) => rule === "no-continuity");
  const quote = quoteText(shortenText(displayLine(contact.text), LONGEST_QUOTE));
  return {
    id: "relevant",
    answer: isCold ? "no" : "yes",
    ground: isCold
      ? `It names nothing that this buyer did, saw or asked: ${quote}`
      : `It goes on from what this buyer did or said: ${quote}`,
  };
}

function unknown(ground: string): CheckResult {
  return { id: "relevant", answer: "unknown", ground };
}

const LONGEST_QUOTE = 120;
