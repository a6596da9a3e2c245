import { createModelCrm, type ModelCrm } from "./model-crm.ts";
import {
  type Entry,
  FAULTS,
  type Fault,
  type ModelCapabilities,
  type Protections,
  type Schedule,
  type Wait,
} from "./model-types.ts";

/** What outlives the worker: the disk, the clock, and the world that the requests go to. */
export interface Device {
  readonly protections: Protections;
  readonly capabilities: ModelCapabilities;
  readonly crm: ModelCrm;
  /** Every entry ever made, in the order in which they were made. */
  readonly entries: readonly Entry[];
  /** A limit or a dead key pauses the connection as a whole (P11.3). */
  readonly connection: Wait;
  /** Lets true time pass; what the person does and what happens to the clock meanwhile happens. */
  readonly pass: (milliseconds: number) => void;
  /** When the next operation or jump of the clock comes, in true time; infinite when none does. */
  readonly nextEventAt: () => number;
  /** What the next request meets. */
  readonly nextRequest: () => Fate;
  /** The same for a write that may leave in one request with others of this moment, as many as the CRM takes. */
  readonly nextBatchedWrite: () => Fate;
  readonly addEntry: (operation: number) => void;
  readonly setWait: (wait: Wait, milliseconds: number) => void;
  /** How long is left to wait; mends what a clock that was set back has broken (P4.4). */
  readonly leftOf: (wait: Wait) => number;
}

/** What becomes of a request, and how much later a late one arrives. */
export interface Fate {
  readonly fault: Fault;
  readonly delay: number;
}

/** In which the person can take it back. */
const UNDO = 5_000;

export function createDevice(
  schedule: Schedule,
  protections: Protections,
  capabilities: ModelCapabilities,
): Device {
  const { operations, clockJumps, faults, delays } = schedule;
  const crm = createModelCrm(schedule.listLag, capabilities);
  const entries: Entry[] = [];
  let clockOffset = 0;
  let request = 0;
  let operation = 0;
  let jump = 0;
  /** The last request of writes, how many are in it, and when it left. */
  let batch: { readonly fate: Fate; readonly at: number; size: number } | null = null;

  const setWait = (wait: Wait, milliseconds: number): void => {
    wait.until = crm.now() + clockOffset + milliseconds;
    wait.longest = milliseconds;
  };
  const addEntry = (of: number): void => {
    const asked = operations[of];
    if (asked === undefined) throw new Error(`There is no operation ${of}.`);
    const entry: Entry = {
      record: asked.record,
      kind: asked.kind,
      operation: of,
      madeAt: crm.now(),
      state: "pending",
      mayHaveHappened: false,
      doubtful: false,
      until: 0,
      longest: 0,
      sentAt: Number.POSITIVE_INFINITY,
    };
    setWait(entry, UNDO);
    entries.push(entry);
  };
  const nextOperationAt = (): number => operations[operation]?.at ?? Number.POSITIVE_INFINITY;
  const nextJumpAt = (): number => clockJumps[jump]?.at ?? Number.POSITIVE_INFINITY;

  const nextRequest = (): Fate => {
    const fault = FAULTS[faults[request] ?? 0] ?? "none";
    const delay = delays[request] ?? 0;
    request += 1;
    return { fault, delay };
  };

  return {
    protections,
    capabilities,
    crm,
    entries,
    connection: { until: Number.NEGATIVE_INFINITY, longest: 0 },
    pass: (milliseconds) => {
      crm.pass(milliseconds);
      for (; nextJumpAt() <= crm.now(); jump += 1) clockOffset += clockJumps[jump]?.by ?? 0;
      for (; nextOperationAt() <= crm.now(); operation += 1) addEntry(operation);
    },
    nextEventAt: () => Math.min(nextOperationAt(), nextJumpAt()),
    nextRequest,
    nextBatchedWrite: () => {
      if (batch === null || batch.at !== crm.now() || batch.size >= capabilities.writeBatchMax) {
        batch = { fate: nextRequest(), at: crm.now(), size: 0 };
      }
      batch.size += 1;
      return batch.fate;
    },
    addEntry,
    setWait,
    leftOf: (wait) => {
      const left = wait.until - crm.now() - clockOffset;
      if (left <= wait.longest || !protections.mendedWaits) return left;
      setWait(wait, wait.longest);
      return wait.longest;
    },
  };
}
