import { z } from "zod";
import type { ObjectType } from "../../domain/record.ts";
import { OWN_OWNER } from "./handoff-properties.ts";
import type { MetadataField, MetadataObject } from "./schema.ts";

const nameSchema = z.string().regex(/^[a-zA-Z]\w{0,80}$/);

/** Everything that differs between servers and that our calls depend on. */
export const workspaceSchema = z.object({
  /** The fields of each object that we have to do with; an object that is not there has none. */
  fields: z.record(nameSchema, z.array(nameSchema)),
  /** The column that holds a record's owner, for objects that have one of their own. */
  owners: z.record(nameSchema, nameSchema),
  /** How a note, a task or an entry of the timeline names its record: older servers say `personId`. */
  target: z.enum(["plain", "prefixed"]),
  /** The field that holds the words of notes and tasks. */
  body: z.enum(["bodyV2", "body"]),
  /** Whether a write can bear a condition; null while nobody has tried. */
  conditionalWrite: z.boolean().nullable(),
  /** The most rows that the server gives at once, as far as it showed. */
  pageMax: z.number().int().min(1).max(1_000),
});

/** What was learned of a server and its workspace. */
export type Workspace = Readonly<z.infer<typeof workspaceSchema>>;

/** The objects that we have to do with. */
export const OBJECT_NAMES = [
  "person",
  "company",
  "opportunity",
  "note",
  "noteTarget",
  "task",
  "taskTarget",
  "timelineActivity",
  "messageParticipant",
  "message",
  "calendarEventParticipant",
  "calendarEvent",
  "workspaceMember",
] as const;

export type ObjectName = (typeof OBJECT_NAMES)[number];

/** What an object's fields say about the server. */
export function toWorkspace(
  objects: readonly MetadataObject[],
  tried: Pick<Workspace, "conditionalWrite" | "pageMax">,
): Workspace {
  const known = new Map(
    objects
      .filter((object) => object.isActive !== false)
      .map((object) => [object.nameSingular, activeFields(object)]),
  );
  const fields = Object.fromEntries(OBJECT_NAMES.map((name) => [name, known.get(name) ?? []]));
  const owners = objects.flatMap((object) => {
    const owner = ownerRelation(object);
    return owner === null ? [] : [[object.nameSingular, `${owner}Id`] as const];
  });
  const targets = fields["noteTarget"] ?? [];
  const notes = fields["note"] ?? [];
  return {
    fields,
    owners: Object.fromEntries(owners.filter(([name]) => Object.hasOwn(fields, name))),
    target: targets.some((name) => name.startsWith("target")) ? "prefixed" : "plain",
    body: notes.includes("bodyV2") || !notes.includes("body") ? "bodyV2" : "body",
    ...tried,
  };
}

function activeFields({ fields }: MetadataObject): string[] {
  const active = fields.filter((field) => field.isActive !== false);
  return active.map((field) => field.name).filter((name) => nameSchema.safeParse(name).success);
}

/** Whether the object exists, and has a field by that name. */
export function hasField(workspace: Workspace, object: ObjectName, name: string): boolean {
  return (workspace.fields[object] ?? []).includes(name);
}

export function hasObject(workspace: Workspace, object: ObjectName): boolean {
  return (workspace.fields[object] ?? []).length > 0;
}

/** Whether there are tasks, and ties between them and records. */
export function hasTasks(workspace: Workspace): boolean {
  return hasObject(workspace, "task") && hasObject(workspace, "taskTarget");
}

/** The column by which a note, a task or an entry of the timeline names its record. */
export function targetColumn(workspace: Workspace, object: string): string {
  if (workspace.target === "plain") return `${object}Id`;
  return `target${object.charAt(0).toUpperCase()}${object.slice(1)}Id`;
}

/** Twenty's names of the objects that can be handed over. */
export const OBJECT_NAME = {
  person: "person",
  company: "company",
  deal: "opportunity",
} as const satisfies Record<Exclude<ObjectType, "lead">, ObjectName>;

/** Fields by which workspaces name who is responsible for a record: relations to one of their members. */
const OWNER_RELATIONS = ["owner", "accountOwner", "assignee"] as const;

function ownerRelation({ fields }: MetadataObject): string | null {
  const found = OWNER_RELATIONS.find((name) =>
    fields.some((field) => field.name === name && field.isActive !== false && leadsToMember(field)),
  );
  return found ?? null;
}

/** A server that does not say where a relation leads is believed by the field's name. */
function leadsToMember({ type, relation, relationDefinition }: MetadataField): boolean {
  if (type !== "RELATION") return false;
  const target = relation?.targetObjectMetadata ?? relationDefinition?.targetObjectMetadata;
  return target === null || target === undefined || target.nameSingular === "workspaceMember";
}

/** The column that holds a record's owner: the workspace's own where there is one, else ours. */
export function ownerColumn({ owners }: Workspace, object: ObjectName): string {
  return owners[object] ?? OWN_OWNER;
}
