import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";
import { toPageHost } from "../../pages/salesforce/hosts.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { queryRows } from "./query.ts";
import { resourcesSchema, userInfoSchema } from "./schema.ts";
import { idLiteral } from "./soql.ts";
import { readFlag, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/**
 * The organisation that the sign-in opens, and who signed in; a failure when it lives at another address
 * than the one it was connected at.
 */
export async function readAccount(call: Call, server: string): Promise<Outcome<Account>> {
  const person = await readPerson(call);
  if (!person.ok) return person;
  const { userId, name, host } = person.value;
  if (host !== null && host !== server) {
    return fail({ type: "wrong-account", expected: server, actual: host });
  }
  const organisation = await queryRows(
    call,
    "SELECT Id, Name, TimeZoneSidKey FROM Organization LIMIT 1",
  );
  if (!organisation.ok && organisation.failure.type !== "forbidden") return organisation;
  const [row = {}] = organisation.ok ? organisation.value : [];
  return succeed({
    id: server,
    name: readText(row, "Name") ?? server,
    pageHost: toPageHost(server) ?? server,
    timeZone: readText(row, "TimeZoneSidKey"),
    user: { ownerId: userId, name },
  });
}

interface Person {
  readonly userId: string;
  readonly name: string;
  /** Where the organisation says that its API is, null when it does not say. */
  readonly host: string | null;
}

/** Who signed in. An app that gives no right to ask for that still says it beside its list of resources. */
async function readPerson(call: Call): Promise<Outcome<Person>> {
  const path = PATHS.userInfo;
  const info = await call({ method: "GET", path, effect: "read", schema: userInfoSchema });
  if (info.ok) {
    const { user_id: userId, name, email, urls } = info.value;
    const host = hostIn(urls?.["custom_domain"]);
    return succeed({ userId, name: cleanText(name) ?? cleanText(email) ?? userId, host });
  }
  if (info.failure.type !== "forbidden" && info.failure.type !== "bad-reply") return info;
  const listed = await call({
    method: "GET",
    path: PATHS.resources,
    effect: "read",
    schema: resourcesSchema,
  });
  if (!listed.ok) return listed;
  const userId = listed.value.identity;
  const read = await queryRows(call, `SELECT Id, Name FROM User WHERE Id = ${idLiteral(userId)}`);
  if (!read.ok) return read;
  const [row = {}] = read.value;
  return succeed({ userId, name: readText(row, "Name") ?? userId, host: null });
}

/** Everybody who can own a record, and those who once could: old records still name them. */
export async function readOwners(call: Call): Promise<Outcome<readonly Owner[]>> {
  const read = await queryRows(
    call,
    "SELECT Id, Name, Email, IsActive, UserRoleId FROM User WHERE UserType = 'Standard' ORDER BY Name, Id",
  );
  if (!read.ok) return read;
  return succeed(
    read.value.map((row) => {
      const role = readText(row, "UserRoleId");
      return {
        id: idOf(row),
        name: readText(row, "Name") ?? idOf(row),
        email: readText(row, "Email"),
        active: readFlag(row, "IsActive"),
        // Salesforce has no teams that everybody uses; who shares a role shares a queue of work.
        teamIds: role === null ? [] : [role],
      };
    }),
  );
}

function hostIn(address: unknown): string | null {
  return typeof address === "string" && URL.canParse(address) ? new URL(address).host : null;
}
