import { fail, type Outcome, succeed } from "../domain/failure.ts";
import type { PullPorts } from "./pull-ports.ts";
import { readChanges } from "./read-changes.ts";
import { readOwned, readOwnedAnew } from "./read-owned.ts";
import { readStale } from "./read-stale.ts";
import { reconcile } from "./reconcile.ts";

/**
 * Brings what is kept of a connection up to date (P10): what changed since last time, what the person and
 * their team own, what was left alone while it was being written, and once a day a comparison by id. Each
 * step remembers how far it got, so that a pull that breaks off anywhere goes on there (P10.7). One pull
 * of a connection at a time, under a lock: null when another one is at work and a second one waits.
 */
export function pull(ports: PullPorts): Promise<Outcome<null> | null> {
  return ports.locks.exclusively(`handrail-pull/${ports.connectionId}`, () => pullAll(ports));
}

async function pullAll(ports: PullPorts): Promise<Outcome<null>> {
  for (const step of [checkAccount, learnOwners, readLists, readStale, reconcile]) {
    const done = await step(ports);
    if (!done.ok) return done;
  }
  return succeed(null);
}

/** The lists of every object type on which leads are handed over here. */
async function readLists(ports: PullPorts): Promise<Outcome<null>> {
  for (const objectType of ports.open.gateway.capabilities.handoffObjects) {
    for (const step of [readChanges, readOwned]) {
      const done = await step(ports, objectType);
      if (!done.ok) return done;
    }
  }
  return succeed(null);
}

/** Another account's records must not be mixed with these, nor these be missed in it. */
async function checkAccount({ open, account }: PullPorts): Promise<Outcome<null>> {
  const opened = await open.account();
  if (!opened.ok) return opened;
  if (opened.value === account) return succeed(null);
  return fail({ type: "wrong-account", expected: account, actual: opened.value });
}

/**
 * Asks who can own a record, and in which teams they are: when nobody is known, and whenever the working
 * set is read anew. A key that may not see them still sees the person's own handoffs.
 */
async function learnOwners({ open, records, places }: PullPorts): Promise<Outcome<null>> {
  const isCacheEmpty = (await records.owners()).length === 0;
  const { handoffObjects } = open.gateway.capabilities;
  const [usual] = handoffObjects;
  const place = await places.read(usual);
  if (!isCacheEmpty && place !== null && place.ownedFor !== null) return succeed(null);
  const owners = await open.gateway.owners();
  if (!owners.ok) return owners.failure.type === "forbidden" ? succeed(null) : owners;
  await records.keepOwners(owners.value);
  // The cache was emptied: the owned records went with the owners.
  if (isCacheEmpty) await readOwnedAnew(places, handoffObjects);
  return succeed(null);
}
