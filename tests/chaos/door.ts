import type { HubspotSandbox } from "../sandbox/hubspot/sandbox.ts";
import type { Place } from "./buyers.ts";
import { FAULTS } from "./faults.ts";
import { createHistory, type History } from "./history.ts";
import { type Asked, identify } from "./purpose.ts";
import type { Purpose, Step } from "./steps.ts";
import { stopAt } from "./stop.ts";
import { type Inside, limits, sleep, strikeWith } from "./strike-with.ts";
import type { Waiting } from "./waiting.ts";

/** What happens at the CRM to the requests of one case. */
export interface CaseAtDoor {
  readonly place: Place;
  readonly history: History;
  /** Fulfilled when the request over which the worker is to die has got as far as it shall. */
  readonly reached: Promise<void>;
  /** With `answered`: fulfilled when the request is done, and the disk may be held before the answer goes out. */
  readonly readyForDisk: Promise<void>;
  readonly answer: () => void;
  /** From now on the worker is dead: what was under way meets its fate. */
  readonly bury: () => void;
}

export interface Door {
  /** Awaits the requests of a case from now on. */
  readonly expect: (place: Place) => CaseAtDoor;
  /**
   * From now on whatever finishes what the dead left meets its fault. Before, only what nobody else's way
   * leads past does: a slow machine must not keep a case from its place of death.
   */
  readonly letFaultsStrike: () => void;
  /** Whether something that broke off is still to take effect. */
  readonly hasMoreToCome: () => boolean;
}

/** All cases of one key. */
interface Line {
  readonly cases: Waiting[];
}

/**
 * Stands before the sandbox and knows each request's cases by its key and its records. It stops the
 * request over which the worker is to die, and lets it and the next of its kind meet the case's fault.
 */
export function createDoor(sandbox: HubspotSandbox): Door {
  const lines = new Map<string, Line>();
  const behind = sandbox.app.fetch;
  let late = 0;
  let isStormy = false;
  const inside: Inside = {
    serve: async (request) => behind(request),
    later: (ms, work) => {
      late += 1;
      void sleep(ms)
        .then(work)
        .finally(() => {
          late -= 1;
        });
    },
  };
  // The server looks the handler up for every request, so this is all it takes to stand before it.
  sandbox.app.fetch = async (request: Request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    const line = lines.get(token);
    if (line === undefined) return inside.serve(request);
    return meet(line, await identify(request), inside, isStormy);
  };
  return {
    letFaultsStrike: () => {
      isStormy = true;
    },
    hasMoreToCome: () => late > 0,
    expect: (place) => {
      const waiting = toWaiting(place);
      const line = lines.get(place.token) ?? { cases: [] };
      lines.set(place.token, line);
      line.cases.push(waiting);
      return toCaseAtDoor(waiting);
    },
  };
}

function toWaiting(place: Place): Waiting {
  return {
    place,
    history: createHistory(),
    reached: Promise.withResolvers(),
    readyForDisk: Promise.withResolvers(),
    answered: Promise.withResolvers(),
    buried: Promise.withResolvers(),
    isStopped: false,
    isDead: false,
    met: new Set(),
  };
}

function toCaseAtDoor(waiting: Waiting): CaseAtDoor {
  const { place, history } = waiting;
  return {
    place,
    history,
    reached: waiting.reached.promise,
    readyForDisk: waiting.readyForDisk.promise,
    answer: waiting.answered.resolve,
    bury: () => {
      waiting.isDead = true;
      history.add("the worker is dead");
      waiting.buried.resolve();
    },
  };
}

/** One request: stopped, struck or simply served. */
async function meet(
  line: Line,
  asked: Asked,
  inside: Inside,
  isStormy: boolean,
): Promise<Response> {
  const { purpose, request, words } = asked;
  const cases = line.cases.filter((one) => isAbout(asked, one));
  const log = logOf(cases);
  const fatal = cases.find((one) => isFatal(one, purpose));
  if (fatal !== undefined) {
    fatal.isStopped = true;
    log(`${words} — a worker is to die over it`);
    return stopAt(fatal, request, (answer) => answered(log, words, answer), inside);
  }
  const struck = cases.find((one) => isToMeet(one, purpose, isStormy));
  if (struck === undefined) return answered(log, words, inside.serve(request));
  const { next } = struck.place.chaos;
  const fault = FAULTS[next];
  // A limit is the whole connection's: nobody else has to run into it again.
  for (const one of limits(fault) ? line.cases : cases) one.met.add(purpose);
  return answered(log, `${words} — meets "${next}"`, strikeWith(fault, request, inside));
}

/** A question about the account is about everybody who waits for it. */
function isAbout({ purpose, records }: Asked, { place }: Waiting): boolean {
  return purpose === "account" || place.records.some((id) => records.has(id));
}

function isFatal({ place, isStopped, isDead }: Waiting, purpose: Purpose): boolean {
  const { dies } = place.chaos.step;
  return dies.at === "request" && dies.purpose === purpose && !isStopped && !isDead;
}

function isToMeet({ place, isDead, met }: Waiting, purpose: Purpose, isStormy: boolean): boolean {
  const { finishedBy } = place.chaos.step;
  if (!isDead || met.has(purpose) || !FINISHES[finishedBy].includes(purpose)) return false;
  return isStormy || finishedBy === "account";
}

/** The requests that finish the entry over which the worker died: these meet the fault afterwards. */
const FINISHES: Readonly<Record<Step["finishedBy"], readonly Purpose[]>> = {
  everything: ["read", "write", "look", "note"],
  account: ["account", "read", "write"],
  change: ["read", "write"],
  note: ["look", "note"],
};

type Log = (what: string) => void;

function logOf(cases: readonly Waiting[]): Log {
  return (what) => {
    for (const { history } of cases) history.add(what);
  };
}

/** Writes down how the request ended. */
async function answered(log: Log, words: string, answer: Promise<Response>): Promise<Response> {
  try {
    const response = await answer;
    log(`${words} → ${response.status}`);
    return response;
  } catch (error) {
    log(`${words} → connection broken`);
    throw error;
  }
}
