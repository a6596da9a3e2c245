import type { Entry } from "./model-types.ts";

/** The CRM of the model: one value a record, notes by their marker, and requests that arrive late. */
export interface ModelCrm {
  readonly now: () => number;
  /** Lets time pass; what is due arrives. */
  readonly pass: (seconds: number) => void;
  readonly commit: (entry: Entry) => void;
  readonly commitLater: (entry: Entry, seconds: number) => void;
  /** Whether the record holds the patch's value. */
  readonly holds: (patch: Entry) => boolean;
  readonly countNotes: (note: Entry) => number;
}

export function createCrm(entries: number): ModelCrm {
  let time = 0;
  const values = new Map<number, number>();
  const notes = new Uint8Array(entries);
  let late: { readonly at: number; readonly entry: Entry }[] = [];

  const arrive = ({ kind, id, record }: Entry): void => {
    if (kind === "note") notes[id] = (notes[id] ?? 0) + 1;
    else values.set(record, id);
  };

  return {
    now: () => time,
    pass: (seconds) => {
      time += seconds;
      if (late.length === 0) return;
      const due = late.filter(({ at }) => at <= time).toSorted((one, other) => one.at - other.at);
      late = late.filter(({ at }) => at > time);
      for (const { entry } of due) arrive(entry);
    },
    commit: arrive,
    commitLater: (entry, seconds) => {
      late.push({ at: time + seconds, entry });
    },
    holds: ({ record, id }) => values.get(record) === id,
    countNotes: ({ id }) => notes[id] ?? 0,
  };
}
