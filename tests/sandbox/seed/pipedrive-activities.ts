import { nextId, type World } from "../pipedrive/state.ts";
import type { PortablePerson } from "./portable.ts";
import type { PortableActivity } from "./portable-activities.ts";
import { OWNERS } from "./stories.ts";

/** Logs one thing that happened: mail as mail, calls and meetings as activities, the rest as notes. */
export function addPipedriveActivity(
  world: World,
  person: PortablePerson,
  leadId: string,
  activity: PortableActivity,
): void {
  const { kind, at, title, text } = activity;
  const { state } = world;
  const userId = Number(activity.ownerId ?? OWNERS.marketer);
  if (kind === "mail-in" || kind === "mail-out") {
    state.mails.push({
      id: nextId(state),
      subject: title,
      snippet: text.slice(0, 225),
      isSent: kind === "mail-out",
      isOpened: false,
      at,
      personId: person.id,
      userId,
    });
    return;
  }
  if (kind === "call" || kind === "meeting" || kind === "task") {
    const [date = "", time = ""] = new Date(at).toISOString().split("T");
    state.activities.push({
      id: nextId(state),
      type: kind,
      subject: title,
      ownerId: userId,
      isDone: activity.isDone,
      dueDate: date,
      dueTime: time.slice(0, 5),
      note: text === "" ? null : text,
      personId: person.id,
      dealId: null,
      leadId,
      addedAt: Math.min(at, world.now()),
    });
    return;
  }
  const id = nextId(state);
  state.notes.set(id, {
    id,
    userId,
    addedAt: at,
    updatedAt: at,
    content: noteText(activity)
      .split("\n")
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join(""),
    isActive: true,
    of: { person_id: person.id, lead_id: leadId },
  });
}

/** Forms and chats have no place of their own here: whatever brings them in leaves a note. */
function noteText({ kind, title, text }: PortableActivity): string {
  if (kind === "form") return text === "" ? title : `${title}\n${text}`;
  return kind === "chat" ? `WhatsApp: ${text}` : text;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
