import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { displayLine } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { relevanceReasonOf } from "../relevance-reason.ts";
import type { CheckResult } from "./check.ts";
import { firstContact } from "./first-contact.ts";
import { createMessageJudge } from "./message-judge.ts";

/**
 * Whether the first message went on from what the buyer did, saw or said (R-SL-11): as it was judged when
 * it was logged, with all of its words, else by those that are on record.
 */
export function wasRelevant(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): CheckResult {
  const contact = firstContact(snapshot);
  if (contact === null) return unknown("No first contact is on record.");
  const { text } = contact;
  if (text === null) return unknown("The words of the first contact are not on record.");
  const reason = relevanceReasonOf(text);
  if (reason !== null)
    return { id: "relevant", answer: "yes", ground: `Its writer: ${quote(reason)}` };
  const isGeneric = contact.isGeneric ?? createMessageJudge(playbook, snapshot, now)(text);
  if (isGeneric === null)
    return unknown("Nothing of the buyer's is on record to hold the message up to.");
  return {
    id: "relevant",
    answer: isGeneric ? "no" : "yes",
    ground: isGeneric
      ? `It names nothing that this buyer did, saw or asked: ${quote(text)}`
      : `It goes on from what this buyer did or said: ${quote(text)}`,
  };
}

function unknown(ground: string): CheckResult {
  return { id: "relevant", answer: "unknown", ground };
}

function quote(text: string): string {
  return quoteText(shortenText(displayLine(text), LONGEST_QUOTE));
}

const LONGEST_QUOTE = 120;
