import type { Outcome } from "../domain/failure.ts";
import type { CreatedPerson, FieldSetupStep, NewPerson, SearchHit } from "../domain/gateway.ts";
import type { RecordKey } from "../domain/record.ts";
import type { CommandDeps } from "./deps.ts";

/** Fetches a record into the cache. Answers the id under which it lives now. */
export function refreshRecord(
  deps: CommandDeps,
  record: RecordKey,
): Promise<Outcome<{ recordId: string }>> {
  return deps.ask("refresh-record", { record });
}

/** Fetches the CRM's users into the cache. */
export function refreshOwners(
  deps: CommandDeps,
  connectionId: string,
): Promise<Outcome<{ count: number }>> {
  return deps.ask("refresh-owners", { connectionId });
}

/** Searches the CRM by name or e-mail. */
export function searchCrm(
  deps: CommandDeps,
  connectionId: string,
  words: string,
): Promise<Outcome<readonly SearchHit[]>> {
  return deps.ask("search-records", { connectionId, words });
}

/**
 * Asks a CRM for people by their addresses, at most 20; what it has of them arrives in the cache, from where
 * `resolveMail` reads it. Whom it did not have within the last hour it is asked for only `again`, which is for
 * when a person presses for it. Answers how many were asked for, and the records by address.
 */
export function findPeople(
  deps: CommandDeps,
  connectionId: string,
  addresses: readonly string[],
  again = false,
): Promise<Outcome<{ asked: number; found: readonly { address: string; record: RecordKey }[] }>> {
  return deps.ask("find-people", { connectionId, addresses: [...addresses], again });
}

/** Creates a person, or finds the record that bears their address; it is in the cache before the answer. */
export function createPerson(
  deps: CommandDeps,
  connectionId: string,
  person: NewPerson,
): Promise<Outcome<CreatedPerson>> {
  return deps.ask("create-person", { connectionId, person });
}

/** Tries a connection and refreshes what is known of its account. */
export function testConnection(
  deps: CommandDeps,
  connectionId: string,
): Promise<Outcome<{ accountId: string; accountName: string }>> {
  return deps.ask("test-connection", { connectionId });
}

/** Creates Handrail's fields in the CRM; progress appears on the connection. Repeatable. */
export function setUpFields(
  deps: CommandDeps,
  connectionId: string,
): Promise<Outcome<readonly FieldSetupStep[]>> {
  return deps.ask("set-up-fields", { connectionId });
}

/** Puts the sample leads back as they were at first, and forgets what was done with them. */
export function startSamplesOver(deps: CommandDeps, connectionId: string): Promise<Outcome<null>> {
  return deps.ask("start-samples-over", { connectionId });
}

/** Forgets a connection and everything cached of it. Waiting writes stay. */
export function disconnect(deps: CommandDeps, connectionId: string): Promise<Outcome<null>> {
  return deps.ask("disconnect", { connectionId });
}
