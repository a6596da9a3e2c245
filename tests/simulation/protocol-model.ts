import { createCrm, type ModelCrm } from "./model-crm.ts";
import type { Entry, Protections, Schedule, Verdict } from "./model-types.ts";
import { FAULTS } from "./model-types.ts";

/**
 * The outbox protocol as a small model: what the client has on disk, what it is doing, what the CRM has
 * committed and what is still on its way to it. A schedule is plain data, so that a failing one can be
 * shrunk and stored. The model proves the protocol, not the code: the code is held to it elsewhere.
 * Times are in seconds.
 */
const HOLD = 65;
const REQUEST_SECONDS = 0.3;
const BACKOFF = 2;
/** Nothing that a healthy CRM does takes longer than this model's day. */
const LAST_MOMENT = 100_000;
const MOST_STEPS = 4_000;

/** Thrown where the worker dies; what was only in its memory is gone. */
const DEATH = Symbol("The worker died");

/** Plays a schedule to its end and says what went wrong. */
export function play(schedule: Schedule, protections: Protections): Verdict {
  const entries = toEntries(schedule);
  const client = createClient(schedule, protections, entries);
  let steps = 0;
  while (steps < MOST_STEPS && entries.some((entry) => entry.state !== "done")) {
    steps += 1;
    client.takeStep();
  }
  client.crm.pass(LAST_MOMENT);
  return judge(entries, client.crm);
}

interface Client {
  readonly crm: ModelCrm;
  readonly takeStep: () => void;
}

function createClient(
  schedule: Schedule,
  protections: Protections,
  entries: readonly Entry[],
): Client {
  const crm = createCrm(entries.length);
  let request = 0;
  let step = 0;
  let crash = 0;

  /** Wherever the worker might be stopped. It starts again a second later. */
  const mayDie = (): void => {
    step += 1;
    if (schedule.crashes[crash] !== step) return;
    crash += 1;
    crm.pass(1);
    throw DEATH;
  };
  const waitOf = (entry: Entry): number => entry.notBefore - crm.now();
  const isCandidate = (entry: Entry, index: number): boolean =>
    entry.state !== "done" && !(protections.perRecordOrder && hasEarlier(entries, index));

  const pick = (): Entry | null => {
    const due = entries.filter(
      (entry, index) =>
        isCandidate(entry, index) && entry.madeAt <= crm.now() && waitOf(entry) <= 0,
    );
    return (protections.perRecordOrder ? due[0] : due.at(-1)) ?? null;
  };
  const secondsToNext = (): number => {
    const moments = entries
      .filter(isCandidate)
      .map((entry) => Math.max(entry.madeAt - crm.now(), waitOf(entry)));
    return Math.max(0.1, Math.min(LAST_MOMENT, ...moments));
  };
  const isFoundByLooking = (entry: Entry, mayHaveHappened: boolean): boolean => {
    if (!mayHaveHappened || !protections.probe || entry.kind === "patch") return false;
    crm.pass(REQUEST_SECONDS);
    mayDie();
    return crm.countNotes(entry) > 0;
  };
  const sendRequest = (entry: Entry): void => {
    const fault = FAULTS[schedule.faults[request] ?? 0] ?? "none";
    const delay = schedule.delays[request] ?? 0;
    request += 1;
    if (fault === "none" || fault === "commit-then-drop" || fault === "error-after") {
      crm.commit(entry);
    }
    if (fault === "late-commit") crm.commitLater(entry, delay);
    crm.pass(REQUEST_SECONDS);
    mayDie();
    if (fault === "none") {
      entry.state = "done";
    } else if (fault === "refused" || fault === "signed-out") {
      Object.assign(entry, { state: "pending", mayHaveHappened: false });
      entry.notBefore = crm.now() + BACKOFF;
    } else entry.notBefore = crm.now() + (protections.hold ? HOLD : BACKOFF);
  };
  const send = (entry: Entry): void => {
    mayDie();
    const { mayHaveHappened } = entry;
    entry.state = "sending";
    entry.mayHaveHappened = true;
    entry.notBefore = crm.now() + (protections.hold ? HOLD : 0);
    mayDie();
    const found = isFoundByLooking(entry, mayHaveHappened);
    // A patch reads before it writes: a value that is there already need not be sent.
    if (found || (entry.kind === "patch" && crm.holds(entry))) entry.state = "done";
    else sendRequest(entry);
  };

  return {
    crm,
    takeStep: () => {
      const entry = pick();
      if (entry === null) {
        crm.pass(secondsToNext());
        return;
      }
      const before = { ...entry };
      try {
        send(entry);
      } catch (death) {
        if (death !== DEATH) throw death;
        // Without a strict commit the crash takes the last write to disk with it.
        if (!protections.strictCommit) Object.assign(entry, before);
      }
    },
  };
}

function toEntries(schedule: Schedule): readonly Entry[] {
  return schedule.operations.map(({ record, kind, at }, id) => ({
    id,
    record,
    kind,
    madeAt: at,
    state: "pending",
    mayHaveHappened: false,
    notBefore: at,
  }));
}

function hasEarlier(entries: readonly Entry[], index: number): boolean {
  const record = entries[index]?.record;
  for (let earlier = 0; earlier < index; earlier += 1) {
    const entry = entries[earlier];
    if (entry?.record === record && entry?.state !== "done") return true;
  }
  return false;
}

function judge(entries: readonly Entry[], crm: ModelCrm): Verdict {
  const notes = entries.filter(({ kind }) => kind === "note");
  const lastPatches = entries.filter(
    ({ kind, record, id }) =>
      kind === "patch" &&
      !entries.some((it) => it.kind === "patch" && it.record === record && it.id > id),
  );
  return {
    lost: notes.filter((note) => crm.countNotes(note) === 0).length,
    doubled: notes.filter((note) => crm.countNotes(note) > 1).length,
    wrongFinal: lastPatches.filter((patch) => !crm.holds(patch)).length,
    stuck: entries.filter(({ state }) => state !== "done").length,
  };
}
