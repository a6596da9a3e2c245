import { type Outcome, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import { findPeople } from "#lib/sync/find-people.ts";
import { pull } from "#lib/sync/pull.ts";
import type { PullPorts } from "#lib/sync/pull-ports.ts";
import { ACCOUNT, CONNECTION, personKey } from "./entries.ts";
import { createFakeCrm, owner } from "./fake-crm.ts";
import { createFakeRecords } from "./fake-records.ts";

export const ME = "1";
export const TEAMMATE = "2";
export const STRANGER = "3";

/** What a worker that was stopped leaves: nothing after this. */
export class WorkerStopped extends Error {}

/** A fake CRM, what is kept of it here, and a pull between them. */
export function createPullWorld(options: { readonly pageSize?: number } = {}) {
  const crm = createFakeCrm(options);
  crm.setOwners([owner(ME, ["sales"]), owner(TEAMMATE, ["sales"]), owner(STRANGER, ["support"])]);
  const kept = createFakeRecords();
  let now = 1_000_000_000_000;
  let locked = false;
  const answers: { account: Outcome<string>; personId: string | null } = {
    account: succeed(ACCOUNT),
    personId: ME,
  };
  const portsFor = (gateway: Gateway): PullPorts => ({
    connectionId: CONNECTION,
    account: ACCOUNT,
    personId: answers.personId,
    open: { gateway, account: async () => answers.account },
    records: kept.records,
    places: kept.places,
    locks: {
      exclusively: async (_, work) => {
        if (locked) return null;
        locked = true;
        try {
          return await work();
        } finally {
          locked = false;
        }
      },
    },
    clock: { now: () => now },
  });

  return {
    crm,
    kept,
    answers,
    /** Pulls; `change` stands for a CRM that misbehaves in some answers. */
    pull: (change: Partial<Gateway> = {}) => pull(portsFor({ ...crm.gateway, ...change })),
    open: (id: string) => fetchRecord(portsFor(crm.gateway), personKey(id), true),
    findPeople: (...addresses: string[]) => findPeople(portsFor(crm.gateway), addresses),
    fetchWritten: (...ids: string[]) => fetchWritten(portsFor(crm.gateway), ids.map(personKey)),
    /** Moves the device's clock, and nothing else. */
    turnClock: (milliseconds: number) => {
      now += milliseconds;
    },
    status: (id: string) => kept.rows.get(id)?.snapshot.handoff.status,
  };
}
