import { type Contact, contactsOf } from "../../clock/contacts.ts";
import { parseLog } from "../../log.ts";
import type { RecordSnapshot } from "../../snapshot.ts";

/** A mail is in the CRM a moment before or after it is logged here: they are one contact. Milliseconds. */
const ONE_CONTACT = 30 * 60_000;

/** Finds the first contact since the offer in the CRM's touches, the log and the field; null without one. */
export function firstContact(snapshot: RecordSnapshot): Contact | null {
  const { handoff } = snapshot;
  const offeredAt = Date.parse(handoff.offeredAt ?? "");
  const since = contactsOf(snapshot, parseLog(handoff.log).events)
    .filter(({ at }) => at >= offeredAt)
    .toSorted((left, right) => left.at - right.at);
  const [first] = since;
  if (first === undefined) return null;
  const written = since.filter(({ at, text }) => text !== null && at - first.at <= ONE_CONTACT);
  // Of two that tell of it, the one that was judged knows all of its words.
  const told = written.find(({ isGeneric }) => isGeneric !== null) ?? written[0];
  return { at: first.at, text: told?.text ?? null, isGeneric: told?.isGeneric ?? null };
}
