import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Cloud, CloudWrite } from "./clouds.ts";
import { type Acknowledged, type Model, seenAs } from "./model.ts";

/** Follows what was written to one account, and by whom. */
export interface JournalReader {
  /** Reads on. `isSettled`: an entry that is sent, taken back, or was shown to the person may be overtaken. */
  readonly read: (isSettled: (entryId: string) => boolean) => void;
  readonly theyHaveSet: (cloud: Cloud, recordId: string, field: string, value: string) => void;
  readonly theyHaveMerged: (cloud: Cloud, recordId: string) => void;
}

/** A promise that was not kept. */
export function broken(rule: string, what: string): never {
  throw new Error(`${rule}: ${what}`);
}

/** Fields in which the later choice stands, and the log keeps the other (P7.3). */
const LATER_STANDS: ReadonlySet<string> = new Set(["outcome"]);

export function createJournalReader(cloud: Cloud, model: Model): JournalReader {
  /** By record and field: what stands there. */
  const held = new Map<string, string | null>();
  const committed = new Set<string>();
  let readTo = 0;

  const set = (recordId: string, field: string, value: string | null): void => {
    held.set(`${recordId}/${field}`, value);
  };

  /** What this write shows for the first time to have reached the CRM. */
  const firstCommits = (write: CloudWrite): readonly Acknowledged[] => {
    const { marker } = write;
    const events = new Set(eventsOf(write).map(({ id }) => id));
    return model.entries.filter(
      (it) =>
        !committed.has(it.id) &&
        (marker === null ? events.has(it.eventId ?? "") : it.marker === marker),
    );
  };

  const checkOrder = (
    commits: readonly Acknowledged[],
    isSettled: (entryId: string) => boolean,
  ): void => {
    for (const commit of commits) {
      if (commit.account !== cloud.accountId) {
        broken("P13.1", `the entry ${commit.id} went to the account ${cloud.accountId}`);
      }
      if (model.undone.has(commit.id)) broken("P2.1", `the entry ${commit.id} was undone and left`);
      const lane = recordKeyToString(commit.record);
      const earlier = model.entries.slice(0, model.entries.indexOf(commit));
      const overtaken = earlier.find(
        (it) => recordKeyToString(it.record) === lane && !committed.has(it.id) && !isSettled(it.id),
      );
      if (overtaken !== undefined) broken("P4.1", `${commit.id} left before ${overtaken.id}`);
    }
  };

  const checkOverwriting = (write: CloudWrite): void => {
    const { recordId, isLate } = write;
    for (const [field, value] of write.fields) {
      const before = held.get(`${recordId}/${field}`) ?? null;
      set(recordId, field, value);
      // A request that arrives late was decided on what stood there when it left: that is not promised.
      if (field === "log" || before === value || isLate) continue;
      if (before !== null && model.theirs.has(before)) checkAsked(write, field, before);
    }
  };

  /** A colleague's value gives way only where the person has seen it, or where the log keeps it. */
  const checkAsked = (write: CloudWrite, field: string, theirs: string): void => {
    if (model.seen.has(seenAs(field, theirs))) return;
    if (!LATER_STANDS.has(field)) broken("P7.2", `${theirs} in ${field} was overwritten unseen`);
    const isKept = eventsOf(write).some(({ words }) => words?.includes(theirs) === true);
    if (!isKept) broken("P7.3", `${theirs} in ${field} was overwritten, and the log lost it`);
  };

  return {
    read: (isSettled) => {
      for (const write of cloud.writesFrom(readTo)) {
        const commits = firstCommits(write);
        for (const { id } of commits) committed.add(id);
        checkOrder(commits, isSettled);
        checkOverwriting(write);
        readTo += 1;
      }
    },
    theyHaveSet: (where, recordId, field, value) => {
      if (where === cloud) set(cloud.livingId(recordId), field, value);
    },
    theyHaveMerged: (where, recordId) => {
      if (where !== cloud) return;
      for (const [field, value] of Object.entries(cloud.heldBy(recordId))) {
        set(cloud.livingId(recordId), field, value);
      }
    },
  };
}

function eventsOf({ fields }: CloudWrite): readonly LogEvent[] {
  return parseLog(fields.get("log")).events;
}
