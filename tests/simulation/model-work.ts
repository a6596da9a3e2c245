import type { Device } from "./model-device.ts";
import type { Entry } from "./model-types.ts";

/**
 * What the worker does, as generators: each yields how many milliseconds the next thing takes that
 * it waits for, and at each of these it may die. Nothing that it knows outlives it; what is on the entry does.
 */
export type Work = Generator<number, void>;

const REQUEST = 300;
const COMMIT = 10;
/** A request without an answer is given up then. */
const REQUEST_LIMIT = 25_000;
const BACKOFF = 2_000;
const LIMIT_PAUSE = 10_000;
const SIGN_IN_PAUSE = 30_000;
const DAY = 86_400_000;

/** Sends an entry and writes down what came of it. */
export function* send(device: Device, entry: Entry): Work {
  const { protections, crm, capabilities } = device;
  yield COMMIT;
  const { mayHaveHappened } = entry;
  entry.state = "sending";
  entry.mayHaveHappened = true;
  device.setWait(entry, REQUEST_LIMIT + capabilities.lateCommitMs);
  yield COMMIT;

  const isNote = entry.kind === "note";
  // Where the CRM recognises a repeat itself, the note is sent again without a look (P3.5).
  const isLookedFor = mayHaveHappened && protections.look && !isKeyed(device);
  let stamp = Number.NEGATIVE_INFINITY;
  // A patch is read before it is written, however sure one is that it has not happened (P3.6).
  if (!isNote || isLookedFor) {
    const { fault } = device.nextRequest();
    stamp = crm.stampOf(entry.record);
    const isThere = isNote
      ? crm.countListed(entry.operation) > 0
      : crm.heldBy(entry.record) === entry.operation;
    yield REQUEST;
    if (fault !== "none") return yield* leaveOpen(device, entry);
    if (isThere) return yield* confirm(device, entry);
  }
  yield* write(device, entry, stamp);
}

function* write(device: Device, entry: Entry, stamp: number): Work {
  const isPatch = entry.kind === "patch";
  const { fault, delay } = isPatch ? device.nextBatchedWrite() : device.nextRequest();
  let isRefused = false;
  if (fault === "none" || fault === "commit-then-drop" || fault === "error-after") {
    isRefused = !device.crm.commit(entry, stamp);
  }
  if (fault === "late-commit" || fault === "timeout") device.crm.commitLater(entry, stamp, delay);
  yield fault === "timeout" ? REQUEST_LIMIT : REQUEST;

  // The record has changed since it was read: read and written once more in a moment.
  if (fault === "none" && isRefused) return yield* leaveOpen(device, entry);
  if (fault === "none") return yield* confirm(device, entry);
  if (fault === "limited" || fault === "signed-out") {
    entry.state = "pending";
    entry.mayHaveHappened = false;
    device.setWait(entry, 0);
    device.setWait(device.connection, fault === "limited" ? LIMIT_PAUSE : SIGN_IN_PAUSE);
  } else {
    entry.doubtful = true;
    const isHeld = device.protections.hold && (isPatch || !isKeyed(device));
    device.setWait(entry, isHeld ? device.capabilities.lateCommitMs : BACKOFF);
  }
  yield COMMIT;
}

/** A look that failed, or a refusal of this try: what an earlier one did is as unknown as before (P3.4). */
function* leaveOpen(device: Device, entry: Entry): Work {
  device.setWait(entry, BACKOFF);
  yield COMMIT;
}

function* confirm(device: Device, entry: Entry): Work {
  yield COMMIT;
  entry.state = "sent";
  entry.sentAt = device.crm.now();
  device.setWait(entry, 2 * device.capabilities.lateCommitMs);
}

/** Takes second copies of a note away, and says when to look again: ever more rarely (P3.7). */
export function* sweep(device: Device, note: Entry): Work {
  const { fault } = device.nextRequest();
  const copies = device.crm.countListed(note.operation);
  yield REQUEST;
  if (copies > 1 && fault === "none") {
    device.crm.deleteListedCopies(note.operation);
    yield REQUEST;
  }
  // A look that failed is not one.
  const pause = fault === "none" ? 3 * note.longest : note.longest;
  device.setWait(note, pause < DAY ? pause : Number.POSITIVE_INFINITY);
  yield COMMIT;
}

/** Reads a record, and asks for our last value once more where an older, doubtful one shows (P8.1). */
export function* reassert(device: Device, record: number): Work {
  const shown = device.crm.heldBy(record);
  yield REQUEST;
  // One transaction: what the person asks for meanwhile is seen here, or comes after it.
  const patches = patchesOf(device, record);
  const latest = patches.at(-1);
  if (latest === undefined || patches.some(({ state }) => state !== "sent")) return;
  const isOld = patches.some(({ doubtful, operation }) => doubtful && operation === shown);
  if (isOld && shown < latest.operation) device.addEntry(latest.operation);
}

function patchesOf({ entries }: Device, record: number): readonly Entry[] {
  return entries.filter((entry) => entry.kind === "patch" && entry.record === record);
}

/** What a worker finds `sending` when it starts was being sent by one that is gone (P3.2). */
export function adoptOrphans(device: Device): void {
  const { protections, entries, capabilities } = device;
  const { lateCommitMs } = capabilities;
  for (const entry of entries) {
    if (entry.state !== "sending") continue;
    entry.doubtful = true;
    if (!protections.orphans) entry.mayHaveHappened = false;
    if (!protections.orphans || !protections.hold) device.setWait(entry, 0);
    else if (device.leftOf(entry) > lateCommitMs) device.setWait(entry, lateCommitMs);
  }
}

/** Whether the CRM itself recognises a repeated note. */
function isKeyed({ capabilities }: Device): boolean {
  return capabilities.idempotentCreate !== "marker";
}
