import type { UnreadablePart } from "../../domain/snapshot.ts";
import { bodySelection } from "./note-body.ts";
import type { TwentyObject } from "./paths.ts";
import type { Filter } from "./read-rows.ts";
import type { SideRow } from "./schema.ts";
import { AMOUNT_SELECTION } from "./selection.ts";
import { hasField, hasObject, type ObjectName, targetColumn, type Workspace } from "./workspace.ts";

/** One list of what surrounds a record: how it is asked for, and what is missing when it is refused. */
export interface Side {
  readonly name: SideName;
  readonly object: TwentyObject;
  readonly filter: Filter;
  readonly order: string;
  readonly selection: string;
  readonly what: UnreadablePart["what"];
}

export type SideName = "notes" | "tasks" | "timeline" | "messages" | "meetings" | "opportunities";

/** What was found around a record, by kind. */
export type Sides = Readonly<Partial<Record<SideName, readonly SideRow[]>>>;

/** The newest of each kind that are read; older ones add nothing to a ten-second story. */
export const SIDE_MAX = 60;

const CREATED_BY = "createdBy { source name workspaceMemberId }";

/** What can be read around a record of this kind, as far as the workspace has it. */
export function sidesOf(
  workspace: Workspace,
  object: ObjectName,
  recordId: string,
): readonly Side[] {
  const isThis = { [targetColumn(workspace, object)]: { eq: recordId } };
  const body = bodySelection(workspace);
  const newest = "{ createdAt: DescNullsLast }";
  const sides: readonly (Side & { readonly needs: readonly ObjectName[] })[] = [
    {
      name: "notes",
      object: { one: "noteTarget", many: "noteTargets", type: "NoteTarget" },
      filter: isThis,
      order: newest,
      selection: `id note { id title createdAt deletedAt ${body} ${CREATED_BY} }`,
      what: "notes",
      needs: ["noteTarget", "note"],
    },
    {
      name: "tasks",
      object: { one: "taskTarget", many: "taskTargets", type: "TaskTarget" },
      filter: isThis,
      order: newest,
      selection: `id task { id title createdAt updatedAt deletedAt dueAt status ${body} assigneeId }`,
      what: "tasks",
      needs: ["taskTarget", "task"],
    },
    {
      name: "timeline",
      object: { one: "timelineActivity", many: "timelineActivities", type: "TimelineActivity" },
      filter: isThis,
      order: "{ happensAt: DescNullsLast }",
      selection: "id name happensAt properties workspaceMemberId",
      what: "notes",
      needs: ["timelineActivity"],
    },
  ];
  const ofPeople = object === "person" ? personSides(workspace, recordId) : [];
  return [...sides, ...ofPeople].filter(({ needs }) =>
    needs.every((one) => hasObject(workspace, one)),
  );
}

function personSides(workspace: Workspace, recordId: string) {
  const isThis = { personId: { eq: recordId } };
  const newest = "{ createdAt: DescNullsLast }";
  const amount = hasField(workspace, "opportunity", "amount") ? AMOUNT_SELECTION : "";
  const sides: readonly (Side & { readonly needs: readonly ObjectName[] })[] = [
    {
      name: "messages",
      object: {
        one: "messageParticipant",
        many: "messageParticipants",
        type: "MessageParticipant",
      },
      filter: isThis,
      order: newest,
      selection: "id role message { id subject text receivedAt }",
      what: "emails",
      needs: ["messageParticipant", "message"],
    },
    {
      name: "meetings",
      object: {
        one: "calendarEventParticipant",
        many: "calendarEventParticipants",
        type: "CalendarEventParticipant",
      },
      filter: isThis,
      order: newest,
      selection: "id calendarEvent { id title description startsAt isCanceled }",
      what: "meetings",
      needs: ["calendarEventParticipant", "calendarEvent"],
    },
    {
      name: "opportunities",
      object: { one: "opportunity", many: "opportunities", type: "Opportunity" },
      filter: { pointOfContactId: { eq: recordId } },
      order: newest,
      selection: `id name stage createdAt ${amount}`,
      what: "notes",
      needs: ["opportunity"],
    },
  ];
  const hasContact = hasField(workspace, "opportunity", "pointOfContact");
  return sides.filter(({ name }) => name !== "opportunities" || hasContact);
}
