import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { type Answers, type CompositePorts, composite } from "./composite.ts";
import { OUR_COLUMNS } from "./handoff-properties.ts";
import { NOTE_KEY_OBJECT, SALESFORCE_OBJECT } from "./paths.ts";
import { CORE_COLUMNS, SNAPSHOT_COLUMNS } from "./properties.ts";
import { queryStep } from "./query.ts";
import { querySchema } from "./schema.ts";
import { readText } from "./text.ts";

const OBJECT_TYPES = ["person", "lead", "deal", "company"] as const;

const partSchema = z.object({
  /** Whether the handoff lives in columns of the record, or in one task beside it. */
  storage: z.enum(["fields", "task"]),
  /** Columns that this user may not see. */
  hidden: z.array(z.string()),
});

const layoutSchema = z.object({
  objects: z.object({
    person: partSchema,
    lead: partSchema,
    deal: partSchema,
    company: partSchema,
  }),
  /** Whether our own object is there, whose key keeps a note from being written twice. */
  keyedNotes: z.boolean(),
  /** What this organisation calls a task that is done. */
  doneStatus: z.string(),
  /** What it calls a task that is urgent; null where it does not say. */
  highPriority: z.string().nullable(),
});

/** What this user can see of what Handrail needs in this organisation. */
export type Layout = Readonly<z.infer<typeof layoutSchema>>;

type ObjectLayout = Layout["objects"][ObjectType];

const MEMORY = "layout";

/** As last found, or found out now. */
export async function knownLayout(
  ports: CompositePorts,
  memory: GatewayMemory,
): Promise<Outcome<Layout>> {
  const known = layoutSchema.safeParse(await memory.read(MEMORY));
  return known.success ? succeed(known.data) : findLayout(ports, memory);
}

/**
 * Finds it out by asking for one row with everything in it. A description of the object would be a
 * megabyte, and would not say what this very user may see.
 */
export async function findLayout(
  ports: CompositePorts,
  memory: GatewayMemory,
): Promise<Outcome<Layout>> {
  const objects = await findObjects(ports);
  if (!objects.ok) return objects;
  const extras = await composite(ports, EXTRAS, { effect: "read" });
  if (!extras.ok) return extras;
  const layout: Layout = {
    objects: objects.value,
    keyedNotes: extras.value.read("noteKeys", querySchema).ok,
    doneStatus: wordIn(extras.value, "statuses") ?? "Completed",
    highPriority: wordIn(extras.value, "priorities"),
  };
  await memory.write(MEMORY, layout);
  return succeed(layout);
}

/** The layout for a team that keeps its handoffs in tasks although there are fields. */
export function inTasks(layout: Layout): Layout {
  const { person, lead, deal, company } = layout.objects;
  const put = (part: ObjectLayout): ObjectLayout => ({ ...part, storage: "task" });
  const objects = { person: put(person), lead: put(lead), deal: put(deal), company: put(company) };
  return { ...layout, objects };
}

/** The columns to ask for of a record. */
export function columnsOf(objectType: ObjectType, { objects }: Layout): readonly string[] {
  return columnsFor(objectType, objects[objectType]);
}

function columnsFor(objectType: ObjectType, { storage, hidden }: ObjectLayout): readonly string[] {
  return [
    ...CORE_COLUMNS,
    ...SNAPSHOT_COLUMNS[objectType].filter((column) => !hidden.includes(column)),
    ...(storage === "fields" ? OUR_COLUMNS : []),
  ];
}

/** More rounds than any object has columns that could be hidden one by one. */
const ROUNDS_MAX = 30;

/** Each refusal names one column; the query is tried again without it until it goes through. */
async function findObjects(ports: CompositePorts): Promise<Outcome<Layout["objects"]>> {
  const open: ObjectLayout = { storage: "fields", hidden: [] };
  const found = { person: open, lead: open, deal: open, company: open };
  let waiting: readonly ObjectType[] = OBJECT_TYPES;
  for (let round = 0; round < ROUNDS_MAX && waiting.length > 0; round += 1) {
    const steps = waiting.map((type) => queryStep(type, sampleQuery(type, found[type])));
    const answers = await composite(ports, steps, { effect: "read" });
    if (!answers.ok) return answers;
    const again: ObjectType[] = [];
    for (const type of waiting) {
      const read = answers.value.read(type, querySchema);
      if (read.ok) continue;
      const next = withoutRefused(found[type], type, read);
      if (next !== null) {
        found[type] = next;
        again.push(type);
        // A whole object can be closed to a user: what has to do with it fails when it is asked for.
      } else if (read.failure.type !== "rejected" && read.failure.type !== "forbidden") return read;
    }
    waiting = again;
  }
  return waiting.length === 0 ? succeed(found) : fail(ENDLESS);
}

function sampleQuery(type: ObjectType, layout: ObjectLayout): string {
  return `SELECT ${columnsFor(type, layout).join(", ")} FROM ${SALESFORCE_OBJECT[type]} LIMIT 1`;
}

/** The layout without what the refusal names; null when it names nothing that could be left out. */
function withoutRefused(
  layout: ObjectLayout,
  type: ObjectType,
  read: Outcome<unknown>,
): ObjectLayout | null {
  if (read.ok || read.failure.type !== "rejected") return null;
  const [issue] = read.failure.issues;
  const name = issue?.field ?? relationIn(issue?.message ?? "");
  if (name === null) return null;
  if (OUR_COLUMNS.includes(name)) return { ...layout, storage: "task" };
  const named = SNAPSHOT_COLUMNS[type].filter(
    (column) => !layout.hidden.includes(column) && refers(column, name),
  );
  return named.length === 0 ? null : { ...layout, hidden: [...layout.hidden, ...named] };
}

/** Whether a column is meant by a name in a refusal: the column itself, its end, or the parent it goes through. */
function refers(column: string, name: string): boolean {
  return column === name || column.endsWith(`.${name}`) || column.startsWith(`${name}.`);
}

/** "Didn't understand relationship 'Account' in field path." */
function relationIn(message: string): string | null {
  return /relationship '(\w{1,80})'/.exec(message)?.[1] ?? null;
}

const EXTRAS = [
  queryStep("noteKeys", `SELECT Id, Mutation_Id__c, Task_Id__c FROM ${NOTE_KEY_OBJECT} LIMIT 1`),
  queryStep(
    "statuses",
    "SELECT Id, ApiName FROM TaskStatus WHERE IsClosed = true ORDER BY SortOrder LIMIT 1",
  ),
  queryStep(
    "priorities",
    "SELECT Id, ApiName FROM TaskPriority WHERE IsHighPriority = true ORDER BY SortOrder LIMIT 1",
  ),
] as const;

/** The first word of such a list, null when this user may not see it. */
function wordIn(extras: Answers, step: "statuses" | "priorities"): string | null {
  const read = extras.read(step, querySchema);
  const [first] = read.ok ? read.value.records : [];
  return first === undefined ? null : readText(first, "ApiName");
}

const ENDLESS = {
  type: "bad-reply",
  path: "query",
  detail: "Salesforce refuses one column after another.",
} as const;
