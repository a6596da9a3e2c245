import type { Entry, ModelCapabilities } from "./model-types.ts";

/** The CRM of the model: one value a record, notes by their marker, and requests that arrive late. */
export interface ModelCrm {
  /** True time: no clock of a device. */
  readonly now: () => number;
  /** Lets time pass; what is due arrives. */
  readonly pass: (milliseconds: number) => void;
  /** The stamp of a record, to be sent back with a write where the CRM looks at it. */
  readonly stampOf: (record: number) => number;
  /** False when the CRM refused the write because the record has changed since `stamp`. */
  readonly commit: (entry: Entry, stamp: number) => boolean;
  readonly commitLater: (entry: Entry, stamp: number, delay: number) => void;
  /** The operation whose value the record holds, -1 for none. */
  readonly heldBy: (record: number) => number;
  readonly countNotes: (operation: number) => number;
  /** How many copies of the note the record's own list shows by now. */
  readonly countListed: (operation: number) => number;
  /** Takes away all copies that are listed by now, except for the oldest. */
  readonly deleteListedCopies: (operation: number) => void;
  /** The newest stamp that the list of changes shows by now. */
  readonly newestListed: () => number;
  /** Whether the list of changes, read from `since` on, shows this record by now. */
  readonly isChanged: (record: number, since: number) => boolean;
  /** Whether the list will show, or has shown since `moment`, anything that it did not show then. */
  readonly mayListSince: (moment: number) => boolean;
  /** How often a second copy or an older value of ours arrived. */
  readonly mishaps: () => number;
}

interface Late {
  readonly at: number;
  readonly entry: Entry;
  readonly stamp: number;
}

interface Change {
  readonly record: number;
  readonly at: number;
  /** When the list of changes begins to show it: some are quick, and some take as long as is declared. */
  readonly listedAt: number;
}

export function createModelCrm(listLag: number, capabilities: ModelCapabilities): ModelCrm {
  const { changesLagMs, conditionalWrite, idempotentCreate } = capabilities;
  const isKeyed = idempotentCreate !== "marker";
  let time = 0;
  let mishaps = 0;
  const changes: Change[] = [];
  const stamps: number[] = [];
  const values: number[] = [];
  /** By operation: when each copy arrived, oldest first. */
  const notes: number[][] = [];
  let late: Late[] = [];

  const stampOf = (record: number): number => stamps[record] ?? Number.NEGATIVE_INFINITY;
  /** A condition in whole seconds does not see a second change within one. */
  const isStale = (record: number, stamp: number): boolean => {
    if (conditionalWrite === "none") return false;
    const unit = conditionalWrite === "exact" ? 1 : 1_000;
    return Math.floor(stampOf(record) / unit) !== Math.floor(stamp / unit);
  };
  const arrive = ({ kind, operation, record }: Entry, stamp: number, at: number): boolean => {
    if (kind === "patch") {
      if (isStale(record, stamp)) return false;
      if (operation < heldBy(record)) mishaps += 1;
      values[record] = operation;
      stamps[record] = at;
      const lag = ((changes.length * 617) % 1_000) / 1_000;
      changes.push({ record, at, listedAt: at + Math.floor(lag * changesLagMs) });
      return true;
    }
    const copies = notes[operation] ?? [];
    notes[operation] = copies;
    if (isKeyed && copies.length > 0) return true;
    copies.push(at);
    if (copies.length > 1) mishaps += 1;
    return true;
  };
  const heldBy = (record: number): number => values[record] ?? -1;
  const isListed = (arrivedAt: number): boolean => arrivedAt + listLag <= time;
  const countListed = (operation: number): number => notes[operation]?.filter(isListed).length ?? 0;

  return {
    now: () => time,
    pass: (milliseconds) => {
      time += milliseconds;
      if (late.length === 0) return;
      const due = late.filter(({ at }) => at <= time).toSorted((one, other) => one.at - other.at);
      if (due.length === 0) return;
      late = late.filter(({ at }) => at > time);
      for (const { entry, stamp, at } of due) arrive(entry, stamp, at);
    },
    stampOf,
    commit: (entry, stamp) => arrive(entry, stamp, time),
    commitLater: (entry, stamp, delay) => {
      late.push({ at: time + delay, entry, stamp });
    },
    heldBy,
    countNotes: (operation) => notes[operation]?.length ?? 0,
    countListed,
    deleteListedCopies: (operation) => {
      notes[operation]?.splice(1, countListed(operation) - 1);
    },
    newestListed: () => {
      let newest = Number.NEGATIVE_INFINITY;
      for (const { at, listedAt } of changes) if (listedAt <= time && at > newest) newest = at;
      return newest;
    },
    isChanged: (record, since) =>
      changes.some((one) => one.record === record && one.at >= since && one.listedAt <= time),
    mayListSince: (moment) => late.length > 0 || changes.some(({ listedAt }) => listedAt >= moment),
    mishaps: () => mishaps,
  };
}
