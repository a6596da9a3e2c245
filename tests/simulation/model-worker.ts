import type { Device } from "./model-device.ts";
import type { Entry } from "./model-types.ts";
import { adoptOrphans, reassert, send, sweep, type Work } from "./model-work.ts";

/** How many records a run may use. */
export const RECORDS = 3;

/** How long the browser takes to start the worker again. */
const RESTART = 1_000;
/** How often what changed in the CRM is read. */
const PULL_EVERY = 300_000;

export interface ModelWorker {
  /** Lets the next thing happen; false when nothing is left that could. */
  readonly takeStep: () => boolean;
}

/** One record's share of the worker. What is only here dies with it, except for when it was last read. */
interface Lane {
  readonly record: number;
  work: Work | null;
  /** When the worker comes back to it, in true time. */
  wakeAt: number;
  /** What it is sending, and how that was before: a disk that forgets goes back to it. */
  sending: Entry | null;
  before: Entry | null;
  /** When the list of changes was last read, and its newest stamp then. */
  pulledAt: number;
  reach: number;
}

/** Works on all records at once, on one thing of each at a time, and dies at the given steps. */
export function createWorker(device: Device, crashes: readonly number[]): ModelWorker {
  const { crm, entries, protections, capabilities } = device;
  // The list lags, so it is read again from before where it ended (P10.1).
  const overlap = 2 * capabilities.changesLagMs;
  const lanes = Array.from({ length: RECORDS }, (_, record) => createLane(record));
  let steps = 0;
  let crash = 0;
  let isNew = true;

  /** What is due for a record; null when nothing is, with the moment at which something will be. */
  const findWork = (lane: Lane): Work | null => {
    const next = nextUnsent(device, lane.record);
    let left = Number.POSITIVE_INFINITY;
    if (next !== null) {
      left = Math.max(device.leftOf(next), device.leftOf(device.connection));
      if (left <= 0) {
        lane.before = { ...next };
        lane.sending = next;
        return send(device, next);
      }
    }
    for (const note of entries) {
      if (!protections.sweep || note.record !== lane.record || !isSwept(note)) continue;
      const untilSweep = device.leftOf(note);
      if (untilSweep <= 0) return sweep(device, note);
      left = Math.min(left, untilSweep);
    }
    if (leftUntilPull(lane) === 0 && isPulledAnew(lane)) return reassert(device, lane.record);
    left = Math.min(left, leftUntilPull(lane));
    lane.wakeAt = crm.now() + left;
    return null;
  };

  /** Infinite when the list of changes can show nothing that it did not show before. */
  const leftUntilPull = ({ pulledAt }: Lane): number =>
    protections.reassert && crm.mayListSince(pulledAt)
      ? Math.max(0, pulledAt + PULL_EVERY - crm.now())
      : Number.POSITIVE_INFINITY;

  /** Reads the list of changes; whether the record is in it. */
  const isPulledAnew = (lane: Lane): boolean => {
    const since = lane.reach - overlap;
    lane.pulledAt = crm.now();
    lane.reach = crm.newestListed();
    return crm.isChanged(lane.record, since);
  };

  const begin = (lane: Lane): void => {
    lane.work = findWork(lane);
    if (lane.work !== null) resume(lane, lane.work);
  };

  const resume = (lane: Lane, work: Work): void => {
    const step = work.next();
    if (step.done === true) {
      lane.work = null;
      lane.sending = null;
      lane.wakeAt = crm.now();
    } else lane.wakeAt = crm.now() + step.value;
  };

  const die = (): void => {
    crash += 1;
    isNew = true;
    for (const lane of lanes) {
      // Without a strict commit the crash takes what was written last with it (P3.1).
      if (!protections.strictCommit && lane.sending !== null) {
        Object.assign(lane.sending, lane.before);
      }
      lane.work = null;
      lane.sending = null;
    }
    device.pass(RESTART);
    adoptOrphans(device);
  };

  /** The lane at which something happens first, null when none is before `moment`. */
  const findFirst = (moment: number): Lane | null => {
    let first: Lane | null = null;
    for (const lane of lanes) {
      if (lane.work === null && (isNew || lane.wakeAt <= crm.now())) begin(lane);
      if (lane.wakeAt < (first?.wakeAt ?? moment)) first = lane;
    }
    return first;
  };

  return {
    takeStep: () => {
      const eventAt = device.nextEventAt();
      const lane = findFirst(eventAt);
      const moment = lane?.wakeAt ?? eventAt;
      if (moment === Number.POSITIVE_INFINITY) return false;
      device.pass(moment - crm.now());
      // What the person asks for, and what the clock does, can concern every record.
      isNew = lane === null;
      if (lane === null || lane.work === null) return true;
      steps += 1;
      if (steps === crashes[crash]) die();
      else resume(lane, lane.work);
      return true;
    },
  };
}

function createLane(record: number): Lane {
  return {
    record,
    work: null,
    wakeAt: 0,
    sending: null,
    before: null,
    pulledAt: 0,
    reach: Number.NEGATIVE_INFINITY,
  };
}

/** The record's first entry that has not been sent (P4.1); without that order, whichever is due last. */
function nextUnsent({ entries, protections, leftOf }: Device, record: number): Entry | null {
  let next: Entry | null = null;
  for (const entry of entries) {
    if (entry.record !== record || entry.state === "sent") continue;
    if (protections.order) return entry;
    if (next === null || leftOf(entry) <= 0) next = entry;
  }
  return next;
}

/** Whether the entry is a note of which a second copy may turn up. */
function isSwept({ kind, state, doubtful, until }: Entry): boolean {
  return kind === "note" && state === "sent" && doubtful && until < Number.POSITIVE_INFINITY;
}
