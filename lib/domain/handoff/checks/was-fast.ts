import { ownerCalendar } from "../../calendar/owner-calendar.ts";
import { windowEnd } from "../../calendar/window-end.ts";
import { createWorkingTime } from "../../calendar/working-time.ts";
import { windowInWords } from "../../note/window-in-words.ts";
import { createZone } from "../../note/zone.ts";
import { leadTypeOf, windowOf } from "../../playbook/look-up.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../../snapshot.ts";
import { ownerAt } from "../owner-at.ts";
import { stageOf } from "../stage.ts";
import type { CheckResult } from "./check.ts";
import { firstContact } from "./first-contact.ts";

/**
 * Holds the first contact up to the window of lead type and stage, counted in the calendar of whoever
 * owned the lead when it came, or owns it now while there is none.
 */
export function wasFast(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
  owners: readonly Owner[],
): CheckResult {
  const { handoff } = snapshot;
  const window = windowOf(playbook, leadTypeOf(playbook, handoff.leadType), stageOf(handoff));
  const offeredAt = handoff.offeredAt ?? null;
  if (offeredAt === null || Number.isNaN(Date.parse(offeredAt)))
    return unknown("It is not on record when the lead was handed off.");
  if (window === null) return unknown("The playbook sets no time for this kind of lead.");
  const contact = firstContact(snapshot);
  const owner = ownerAt(handoff, contact?.at ?? Date.parse(now));
  const { calendar, label } = ownerCalendar(playbook, owners, owner);
  const due = windowEnd(window, createWorkingTime(calendar), Date.parse(offeredAt));
  if (due === null) return unknown(`There is no working time in the calendar “${label}”.`);
  const zone = createZone(calendar.timeZone);
  const where = calendar === playbook.calendar ? "" : ` (${calendar.timeZone})`;
  const dueWords = `${windowInWords(window)}, so by ${zone.toShortWords(due)}${where}`;
  if (contact !== null) {
    const when = zone.toShortWords(contact.at);
    return {
      id: "fast",
      answer: contact.at <= due ? "yes" : "no",
      ground: `First contact ${when}; agreed is ${dueWords}.`,
    };
  }
  if (snapshot.unreadable.some(({ what }) => CONTACT_PARTS.has(what)))
    return unknown("No first contact can be seen; not all calls and mails can be read here.");
  if (Date.parse(now) <= due)
    return unknown(`No first contact yet; there is time left: agreed is ${dueWords}.`);
  return {
    id: "fast",
    answer: "no",
    ground: `No first contact is on record; agreed is ${dueWords}.`,
  };
}

function unknown(ground: string): CheckResult {
  return { id: "fast", answer: "unknown", ground };
}

const CONTACT_PARTS: ReadonlySet<string> = new Set(["emails", "calls", "meetings", "chats"]);
