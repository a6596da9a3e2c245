import { associationsOf } from "../hubspot/associations.ts";
import type { StoredRecord, World } from "../hubspot/state.ts";

/** Something that was logged about a person; `text` is plain. */
export interface PortableActivity {
  readonly kind: "note" | "mail-in" | "mail-out" | "call" | "meeting" | "chat" | "task" | "form";
  readonly at: number;
  /** Who on our side; null for what came in by itself. */
  readonly ownerId: string | null;
  readonly title: string;
  readonly text: string;
  /** A task that is open is not; everything else has happened. */
  readonly isDone: boolean;
}

const TEXTS = {
  notes: ["note", "", "hs_note_body"],
  emails: ["mail-out", "hs_email_subject", "hs_email_text"],
  calls: ["call", "hs_call_title", "hs_call_body"],
  meetings: ["meeting", "hs_meeting_title", "hs_meeting_body"],
  communications: ["chat", "", "hs_communication_body"],
  tasks: ["task", "hs_task_subject", "hs_task_body"],
} as const;

type Kind = keyof typeof TEXTS;

const KINDS = Object.keys(TEXTS) as readonly Kind[];

/** What happened between a person and us, oldest first: logged activities and forms that came in. */
export function personActivities(world: World, person: StoredRecord): readonly PortableActivity[] {
  const logged = KINDS.flatMap((kind) => {
    const ids = associationsOf(world.state, "contacts", person.id, kind).keys();
    return [...ids].flatMap((id) => {
      const activity = world.state.records[kind].get(id);
      return activity === undefined ? [] : [toActivity(kind, activity)];
    });
  });
  return [...logged, ...submissions(world, person)].toSorted((left, right) => left.at - right.at);
}

function toActivity(kind: Kind, { properties, createdAt }: StoredRecord): PortableActivity {
  const [usual, title, text] = TEXTS[kind];
  const value = (name: string): string => properties.get(name) ?? "";
  const isIncoming = value("hs_email_direction") === "INCOMING_EMAIL";
  return {
    kind: isIncoming ? "mail-in" : usual,
    at: Date.parse(value("hs_timestamp")) || createdAt,
    ownerId: isIncoming ? null : value("hubspot_owner_id") || null,
    title: value(title),
    text: toPlain(value(text)),
    isDone: kind !== "tasks" || value("hs_task_status") === "COMPLETED",
  };
}

function submissions(world: World, person: StoredRecord): readonly PortableActivity[] {
  const email = person.properties.get("email");
  return [...world.state.forms.values()].flatMap((form) =>
    form.submissions
      .filter(({ values }) => values.some((one) => one.name === "email" && one.value === email))
      .map(({ submittedAt, values }) => ({
        kind: "form" as const,
        at: submittedAt,
        ownerId: null,
        title: form.name,
        text: values.find(({ name }) => name === "message")?.value ?? "",
        isDone: true,
      })),
  );
}

/** The seed's own few elements; nothing that a stranger wrote is shown by this text. */
function toPlain(html: string): string {
  return html
    .replaceAll(/<\/p>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .trim();
}
