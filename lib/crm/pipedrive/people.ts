import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { PATHS } from "./paths.ts";
import { meSchema, usersSchema } from "./schema.ts";

/** The company and the person that the token opens; a failure when it is another company's token. */
export async function readAccount(call: Call, expectedHost: string): Promise<Outcome<Account>> {
  const read = await call({
    method: "GET",
    path: PATHS.me,
    effect: "read",
    cost: COSTS.readMe,
    schema: meSchema,
  });
  if (!read.ok) return read;
  const { id, name, email, company_domain, company_name, timezone_name } = read.value.data;
  const host = `${company_domain}.pipedrive.com`;
  if (host !== expectedHost) {
    return fail({ type: "wrong-account", expected: expectedHost, actual: host });
  }
  return succeed({
    id: host,
    name: cleanText(company_name) ?? company_domain,
    pageHost: host,
    timeZone: cleanText(timezone_name),
    user: { ownerId: id, name: cleanText(name) ?? cleanText(email) ?? `User ${id}` },
  });
}

/** Everybody who can own a record, and those who once could: old records still name them. */
export async function readOwners(call: Call): Promise<Outcome<readonly Owner[]>> {
  const read = await call({
    method: "GET",
    path: PATHS.users,
    effect: "read",
    cost: COSTS.readUsers,
    schema: usersSchema,
  });
  if (!read.ok) return read;
  const owners = read.value.data.map((user) => {
    const email = cleanText(user.email);
    return {
      id: user.id,
      name: cleanText(user.name) ?? email ?? `User ${user.id}`,
      email,
      active: user.active_flag !== false && user.is_deleted !== true,
      // Teams exist on the largest plans only, behind calls that Pipedrive has given up.
      teamIds: [],
    };
  });
  return succeed(owners.toSorted((left, right) => left.name.localeCompare(right.name)));
}
