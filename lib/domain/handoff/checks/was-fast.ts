import { defaultDeadline } from "../../note/deadline.ts";
import { windowInWords } from "../../note/window-in-words.ts";
import { createZone } from "../../note/zone.ts";
import { leadTypeOf, windowOf } from "../../playbook/look-up.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { stageOf } from "../stage.ts";
import type { CheckResult } from "./check.ts";
import { firstContact } from "./first-contact.ts";

/** Holds the first contact up to the window of lead type and stage, counted in the playbook's calendar. */
export function wasFast(playbook: Playbook, snapshot: RecordSnapshot, now: string): CheckResult {
  const { handoff } = snapshot;
  const window = windowOf(playbook, leadTypeOf(playbook, handoff.leadType), stageOf(handoff));
  const offeredAt = handoff.offeredAt ?? null;
  if (offeredAt === null || Number.isNaN(Date.parse(offeredAt)))
    return unknown("It is not on record when the lead was handed off.");
  if (window === null) return unknown("The playbook sets no time for this kind of lead.");
  const due = Date.parse(defaultDeadline(window, playbook.calendar, offeredAt));
  const zone = createZone(playbook.calendar.timeZone);
  const dueWords = `${windowInWords(window)}, so by ${zone.toShortWords(due)}`;
  const contact = firstContact(snapshot);
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
