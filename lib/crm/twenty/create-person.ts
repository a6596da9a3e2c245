import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { CreatedPerson, NewPerson } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import type { ListRequest } from "./changes.ts";
import { escapeLike } from "./find.ts";
import { isRecordId, objectOf } from "./paths.ts";
import { readRows } from "./read-rows.ts";
import { isThere } from "./selection.ts";
import { gapAt, hasId } from "./tied.ts";
import { uuidOf } from "./uuid.ts";

/**
 * Creates a person under an id that is made of the address, at the company of that very name where there is
 * exactly one. A repeat, also by somebody else's Handrail, is refused as a conflict.
 */
export async function createPerson(
  { call, workspace, place }: ListRequest,
  { email, firstName, lastName, company, ownerId }: NewPerson,
): Promise<Outcome<CreatedPerson>> {
  const has = (column: string) => isThere(workspace, "person", column);
  const companyId = has("companyId") ? await companyOf(call, company) : succeed(null);
  if (!companyId.ok) return companyId;
  const id = uuidOf(`person ${email}`);
  const owner = place.ownerField;
  const person = {
    id,
    name: { firstName, lastName },
    emails: { primaryEmail: email },
    ...(companyId.value === null ? {} : { companyId: companyId.value }),
    ...(ownerId !== null && isRecordId(ownerId) && has(owner) ? { [owner]: ownerId } : {}),
  };
  const answer = await call.graphql({
    name: "CreatePerson",
    query:
      "mutation CreatePerson($person: PersonCreateInput!) { createPerson(data: $person) { id } }",
    variables: { person },
    effect: "write",
  });
  if (!answer.ok) return answer;
  const trouble = gapAt(answer.value.gaps, "createPerson");
  if (trouble !== null) return fail(trouble);
  if (!hasId(answer.value.data["createPerson"], id)) return fail(UNANSWERED);
  return succeed({ objectType: "person", recordId: id, existed: false });
}

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Twenty's answer does not say what became of the person.",
};

/** A role that may not see companies creates people without one. */
async function companyOf(call: Call, name: string): Promise<Outcome<string | null>> {
  const object = objectOf("company");
  if (name === "" || object === null) return succeed(null);
  const read = await readRows(call, {
    object,
    selection: "id updatedAt",
    withoutNumbers: "id updatedAt",
    filter: { name: { ilike: escapeLike(name) } },
    first: 2,
    afterId: null,
  });
  if (!read.ok) return read.failure.type === "forbidden" ? succeed(null) : read;
  const [only, second] = read.value.rows;
  return succeed(only === undefined || second !== undefined ? null : only.id);
}
