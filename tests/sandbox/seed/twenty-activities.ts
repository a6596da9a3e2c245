import type { TwentyWorld } from "../twenty/state.ts";
import { toUuid } from "./ids.ts";
import type { PortablePerson } from "./portable.ts";
import type { PortableActivity } from "./portable-activities.ts";
import { addRow } from "./twenty-row.ts";

/** Logs one thing that happened: mail as messages, meetings as events, tasks as tasks, the rest as notes. */
export function addTwentyActivity(
  world: TwentyWorld,
  person: PortablePerson,
  activity: PortableActivity,
): void {
  const { kind, at, title, text } = activity;
  const personId = toUuid(person.id);
  const add = (object: string, values: Readonly<Record<string, unknown>>): string => {
    const id = world.random.uuid();
    addRow(world, object, id, Math.min(at, world.now()), values);
    return id;
  };
  const isModern = world.settings.modern;
  const target = isModern ? { targetPersonId: personId } : { personId };
  const moment = new Date(at).toISOString();
  if (kind === "mail-in" || kind === "mail-out") {
    const messageId = add("message", { subject: title, text, receivedAt: moment });
    const role = kind === "mail-in" ? "from" : "to";
    add("messageParticipant", { role, handle: person.email ?? "", messageId, personId });
  } else if (kind === "meeting") {
    const event = { title, description: text, startsAt: moment, isCanceled: false };
    const calendarEventId = add("calendarEvent", event);
    add("calendarEventParticipant", { handle: person.email ?? "", calendarEventId, personId });
  } else if (kind === "task") {
    const assigneeId = activity.ownerId === null ? null : toUuid(activity.ownerId);
    const status = activity.isDone ? "DONE" : "TODO";
    const taskId = add("task", { title, ...body(world, text), status, dueAt: moment, assigneeId });
    add("taskTarget", { taskId, ...target });
  } else {
    const noteId = add("note", { title: noteTitle(activity), ...body(world, text) });
    add("noteTarget", { noteId, ...target });
  }
}

/** Forms, calls and chats have no place of their own here: whatever brings them in leaves a note. */
function noteTitle({ kind, title }: PortableActivity): string {
  if (kind === "form") return title;
  if (kind === "call") return title === "" ? "Call" : title;
  return kind === "chat" ? "WhatsApp" : "Note";
}

function body({ settings }: TwentyWorld, text: string): Readonly<Record<string, unknown>> {
  return settings.richText === "bodyV2"
    ? { bodyV2: { markdown: text, blocknote: "" } }
    : { body: text };
}
