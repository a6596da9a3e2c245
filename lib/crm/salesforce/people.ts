import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";
import { toPageHost } from "../../pages/salesforce/hosts.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { queryRows } from "./query.ts";
import { userInfoSchema } from "./schema.ts";
import { readFlag, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/**
 * The organisation that the sign-in opens, and who signed in; a failure when it lives at another address
 * than the one it was connected at.
 */
export async function readAccount(call: Call, server: string): Promise<Outcome<Account>> {
  const path = PATHS.userInfo;
  const info = await call({ method: "GET", path, effect: "read", schema: userInfoSchema });
  if (!info.ok) return info;
  const { user_id: userId, name, email, urls } = info.value;
  const told = hostIn(urls?.["custom_domain"]);
  if (told !== null && told !== server) {
    return fail({ type: "wrong-account", expected: server, actual: told });
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
    user: { ownerId: userId, name: cleanText(name) ?? cleanText(email) ?? userId },
  });
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
