import { parseArgs } from "node:util";

export interface Options {
  /** Runs of each page load and each change of record. */
  readonly rounds: number;
  readonly quick: boolean;
  /** Measures the sync engine beside its peers instead of the sidebar beside its baseline. */
  readonly sync: boolean;
  /** Measures what a synced change costs on each CRM instead. */
  readonly crms: boolean;
  /** Measures the note's check at each keystroke instead. */
  readonly notes: boolean;
  /** Measures what a rep waits for before a first message instead. */
  readonly firstTouch: boolean;
  /** Measures the story instead. */
  readonly story: boolean;
  /** Measures what Handrail costs and how soon it is there beside Gmail instead. */
  readonly gmail: boolean;
  /** Measures the queue with ten thousand leads instead. */
  readonly queue: boolean;
  /** Measures the clocks of ten thousand leads instead. */
  readonly clock: boolean;
}

const ROUNDS = 24;
const QUICK_ROUNDS = 5;

/** `--sync` for the engine, `--crms` for what each CRM costs, `--notes` for the note's check, `--first-touch` for angles and drafts, `--story` for the story, `--gmail` for what stands beside Gmail, `--queue` for ten thousand leads, `--clock` for their clocks, `--quick` for a first impression, `--rounds 50` for a narrower interval. */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      sync: { type: "boolean", default: false },
      crms: { type: "boolean", default: false },
      notes: { type: "boolean", default: false },
      "first-touch": { type: "boolean", default: false },
      story: { type: "boolean", default: false },
      gmail: { type: "boolean", default: false },
      queue: { type: "boolean", default: false },
      clock: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      rounds: { type: "string" },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? QUICK_ROUNDS : ROUNDS));
  if (!Number.isInteger(rounds) || rounds < 2)
    throw new Error("--rounds takes a number from 2 on.");
  return {
    rounds,
    quick: values.quick,
    sync: values.sync,
    crms: values.crms,
    notes: values.notes,
    firstTouch: values["first-touch"],
    story: values.story,
    gmail: values.gmail,
    queue: values.queue,
    clock: values.clock,
  };
}
