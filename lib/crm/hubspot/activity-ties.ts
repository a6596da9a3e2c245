import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { associationLabelsSchema } from "./schema.ts";

/** What we write on a timeline. */
export type ActivityToTie = "notes" | "tasks";

/** HubSpot's published ids for "this belongs to that record"; the ones for leads have to be asked for. */
const TIES: Readonly<Record<ActivityToTie, Readonly<Record<Exclude<ObjectType, "lead">, number>>>> =
  {
    notes: { person: 202, company: 190, deal: 214 },
    tasks: { person: 204, company: 192, deal: 216 },
  };

/** Under which name the id for leads is kept once it was asked for. */
const KEPT_AS = { notes: "note-to-lead", tasks: "task-to-lead" } as const;

/** What ties a note or a task to a record of this type. */
export async function associationTypeId(
  call: Call,
  memory: GatewayMemory,
  from: ActivityToTie,
  objectType: ObjectType,
): Promise<Outcome<number>> {
  if (objectType !== "lead") return succeed(TIES[from][objectType]);
  const kept = z
    .number()
    .int()
    .safeParse(await memory.read(KEPT_AS[from]));
  if (kept.success) return succeed(kept.data);
  const path = PATHS.associationLabels(from, "leads");
  const read = await call({ method: "GET", path, effect: "read", schema: associationLabelsSchema });
  if (!read.ok) return read;
  const plain = read.value.results.find(
    ({ category, label }) => category === "HUBSPOT_DEFINED" && (label ?? null) === null,
  );
  if (plain === undefined) {
    return fail({ type: "bad-reply", path, detail: `No association between ${from} and leads.` });
  }
  await memory.write(KEPT_AS[from], plain.typeId);
  return succeed(plain.typeId);
}
