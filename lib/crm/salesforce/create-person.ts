import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { CreatedPerson, NewPerson } from "../../domain/gateway.ts";
import { isUserId, toRecordId } from "../../pages/salesforce/record-id.ts";
import { beforeAt } from "../values/new-person.ts";
import type { Call } from "./call.ts";
import { type CompositePorts, composite } from "./composite.ts";
import { PATHS } from "./paths.ts";
import { createdSchema, idSchema } from "./schema.ts";

/**
 * Creates a lead. The organisation's rules against duplicates are never passed over: where they hold the
 * person for one who is there, that one is the answer. Rules that hand new leads to somebody do not
 * take it from the owner who was chosen.
 */
export async function createPerson(
  ports: CompositePorts,
  person: NewPerson,
): Promise<Outcome<CreatedPerson>> {
  const owner = toRecordId(person.ownerId ?? "");
  const isOwned = owner !== null && isUserId(owner);
  const body = {
    Email: person.email,
    ...(person.firstName === "" ? {} : { FirstName: person.firstName }),
    LastName: person.lastName || person.firstName || beforeAt(person.email),
    Company: person.company || "Not known",
    ...(isOwned ? { OwnerId: owner } : {}),
  };
  const step = {
    name: "lead",
    method: "POST",
    path: PATHS.objects("Lead"),
    body,
    ...(isOwned ? { headers: { "Sforce-Auto-Assign": "FALSE" } } : {}),
  } as const;
  const answers = await composite(ports, [step], { effect: "write" });
  if (!answers.ok) return answers;
  const { refused } = answers.value;
  if (refused?.codes.includes("DUPLICATES_DETECTED") === true) return thereAlready(refused.body);
  if (refused !== null) return fail(refused.failure);
  const created = answers.value.read("lead", createdSchema);
  if (!created.ok) return created;
  return succeed({ objectType: "lead", recordId: created.value.id, existed: false });
}

/** The first lead or contact that the rules show; a conflict where they show none. */
function thereAlready(body: unknown): Outcome<CreatedPerson> {
  const parsed = duplicatesSchema.safeParse(body);
  const shown = parsed.success ? parsed.data : [];
  for (const { type, id } of shown) {
    const objectType = type === "Lead" ? "lead" : type === "Contact" ? "person" : null;
    if (objectType !== null) return succeed({ objectType, recordId: id, existed: true });
  }
  return fail({ type: "conflict", fields: [] });
}

const resultSchema = z.object({
  matchResults: z.array(
    z.object({
      matchRecords: z.array(
        z.object({
          record: z.object({ attributes: z.object({ type: z.string() }), Id: idSchema }),
        }),
      ),
    }),
  ),
});

/** Versions of the API disagree on how the word is spelt. */
const duplicatesSchema = z
  .array(
    z.object({
      duplicateResult: resultSchema.optional(),
      duplicateResut: resultSchema.optional(),
    }),
  )
  .transform((errors) =>
    errors.flatMap(({ duplicateResult, duplicateResut }) =>
      ((duplicateResult ?? duplicateResut)?.matchResults ?? []).flatMap(({ matchRecords }) =>
        matchRecords.map(({ record }) => ({ type: record.attributes.type, id: record.Id })),
      ),
    ),
  );

/** Whether this user may create leads, by the short description of them. */
export async function mayCreate(call: Call): Promise<Outcome<boolean>> {
  const path = PATHS.objects("Lead");
  const read = await call({ method: "GET", path, effect: "read", schema: describedSchema });
  if (read.ok) return succeed(read.value.objectDescribe.createable);
  const { type } = read.failure;
  return type === "not-found" || type === "forbidden" ? succeed(false) : read;
}

const describedSchema = z.object({ objectDescribe: z.object({ createable: z.boolean() }) });
