import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { CreatedPerson, NewPerson } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { objectSchema } from "./schema.ts";
import { emailsOf } from "./to-domain.ts";

/** Creates a contact. HubSpot keeps each address once, and refuses a second one as a conflict. */
export async function createPerson(
  call: Call,
  { email, firstName, lastName, company, ownerId }: NewPerson,
): Promise<Outcome<CreatedPerson>> {
  const hubspot_owner_id = isRecordId(ownerId ?? "") ? ownerId : "";
  const given = { email, firstname: firstName, lastname: lastName, company, hubspot_owner_id };
  const created = await call({
    method: "POST",
    path: PATHS.objects("contacts"),
    body: { properties: Object.fromEntries(Object.entries(given).filter(([, it]) => it !== "")) },
    effect: "write",
    schema: objectSchema,
  });
  if (!created.ok) return created;
  if (!emailsOf(created.value).includes(email)) return fail(SOMEBODY_ELSE);
  return succeed({ objectType: "person", recordId: created.value.id, existed: false });
}

const SOMEBODY_ELSE: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "HubSpot answered with somebody else than the one who was created.",
};
