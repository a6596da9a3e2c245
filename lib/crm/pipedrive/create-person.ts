import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { CreatedPerson, NewPerson } from "../../domain/gateway.ts";
import { fullName } from "../values/new-person.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isNumber, PATHS } from "./paths.ts";
import { envelope, hitsSchema, recordSchema } from "./schema.ts";
import { emailsOf } from "./to-domain.ts";

/** Pipedrive refuses to look for fewer characters. */
const TERM_MIN = 2;

/** Creates a person, at the organization of that very name where there is exactly one. */
export async function createPerson(call: Call, person: NewPerson): Promise<Outcome<CreatedPerson>> {
  const organization = await organizationOf(call, person.company);
  if (!organization.ok) return organization;
  const { email, ownerId } = person;
  const created = await call({
    method: "POST",
    path: PATHS.list("person"),
    body: {
      name: fullName(person),
      emails: [{ value: email, primary: true, label: "work" }],
      ...(ownerId !== null && isNumber(ownerId) ? { owner_id: Number(ownerId) } : {}),
      ...(organization.value === null ? {} : { org_id: organization.value }),
    },
    effect: "write",
    cost: COSTS.createPerson,
    schema: envelope(recordSchema),
  });
  if (!created.ok) return created;
  if (!emailsOf(created.value.data).includes(email)) return fail(SOMEBODY_ELSE);
  return succeed({ objectType: "person", recordId: created.value.data.id, existed: false });
}

const SOMEBODY_ELSE: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Pipedrive answered with somebody else than the one who was created.",
};

/** A user who may not see organizations creates people without one. */
async function organizationOf(call: Call, company: string): Promise<Outcome<number | null>> {
  if ([...company].length < TERM_MIN) return succeed(null);
  const found = await call({
    method: "GET",
    path: PATHS.search,
    query: {
      term: company,
      item_types: "organization",
      fields: "name",
      exact_match: "true",
      limit: "2",
    },
    effect: "read",
    cost: COSTS.search,
    lane: "search",
    schema: hitsSchema,
  });
  if (!found.ok) return found.failure.type === "forbidden" ? succeed(null) : found;
  const [only, second] = found.value.data.items.filter(({ item }) => item.type === "organization");
  if (only === undefined || second !== undefined || !isNumber(only.item.id)) return succeed(null);
  return succeed(Number(only.item.id));
}
