import type { Entry } from "./model-types.ts";

/** The CRM of the model: one value a record, notes by their marker, and requests that arrive late. */
export interface ModelCrm {
  /** True time: no clock of a device. */
  readonly now: () => number;
  /** Lets time pass; what is due arrives. */
  readonly pass: (milliseconds: number) => void;
  readonly commit: (entry: Entry) => void;
  readonly commitLater: (entry: Entry, delay: number) => void;
  /** The operation whose value the record holds, -1 for none. */
  readonly heldBy: (record: number) => number;
  readonly countNotes: (operation: number) => number;
  /** How many copies of the note the record's own list shows by now. */
  readonly countListed: (operation: number) => number;
  /** Takes away all copies that are listed by now, except for the oldest. */
  readonly deleteListedCopies: (operation: number) => void;
  /** Whether a record read at this moment may hold something else by now, or will. */
  readonly mayDifferSince: (moment: number) => boolean;
  /** How often a second copy or an older value of ours arrived. */
  readonly mishaps: () => number;
}

interface Late {
  readonly at: number;
  readonly entry: Entry;
}

export function createModelCrm(listLag: number): ModelCrm {
  let time = 0;
  let changedAt = 0;
  let mishaps = 0;
  const values: number[] = [];
  /** By operation: when each copy arrived, oldest first. */
  const notes: number[][] = [];
  let late: Late[] = [];

  const arrive = ({ kind, operation, record }: Entry, at: number): void => {
    changedAt = at;
    if (kind === "patch") {
      if (operation < heldBy(record)) mishaps += 1;
      values[record] = operation;
      return;
    }
    const copies = notes[operation] ?? [];
    notes[operation] = copies;
    copies.push(at);
    if (copies.length > 1) mishaps += 1;
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
      for (const { entry, at } of due) arrive(entry, at);
    },
    commit: (entry) => arrive(entry, time),
    commitLater: (entry, delay) => {
      late.push({ at: time + delay, entry });
    },
    heldBy,
    countNotes: (operation) => notes[operation]?.length ?? 0,
    countListed,
    deleteListedCopies: (operation) => {
      notes[operation]?.splice(1, countListed(operation) - 1);
    },
    mayDifferSince: (moment) => late.length > 0 || changedAt >= moment,
    mishaps: () => mishaps,
  };
}
