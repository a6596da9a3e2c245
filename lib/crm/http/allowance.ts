import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import {
  type CallWindow,
  fullUntil,
  type LaneLimit,
  windowAt,
  withAnswer,
  withCalls,
} from "./call-window.ts";

/** Whose calls go first: a person waits for theirs, the sync engine for its own. */
export type Use = "person" | "background";

/** Everything an allowance knows, as plain data: a worker may save it and go on from it later. */
export interface AllowanceState {
  readonly lanes: Readonly<Record<string, CallWindow>>;
  readonly pause: Pause | null;
}

interface Wait {
  readonly until: number;
  readonly scope: "burst" | "daily";
}

/** A wait that the CRM asked for. */
interface Pause extends Wait {
  /** What the clock showed when the pause was last looked at; a clock that shows less was set back. */
  readonly seenAt: number;
}

/** What the CRM said about a lane beside an answer: its real limit, and how much of it is left. */
export interface LaneReading {
  readonly lane: string;
  readonly limit?: LaneLimit;
  readonly remaining?: number;
}

/** A call that may go. */
export interface Entered {
  /** To be told when the answer is here, or will not come. */
  readonly leave: (reading: LaneReading | null) => void;
}

/** The calls that one connection may make. Bound to a connection, not to a tab or a record. */
export interface Allowance {
  /**
   * Waits in line for a place in every named lane: first come, first served among calls of one use.
   * `rate-limited` when that would take longer than 12 s. A lane nobody declared has no limit.
   */
  enter(lanes: readonly string[], use: Use): Promise<Outcome<Entered>>;
  /** Stops every lane until a moment that the CRM named. */
  pause(until: number, scope: "burst" | "daily"): void;
  state(): AllowanceState;
}

export interface AllowancePorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly limits: Readonly<Record<string, LaneLimit>>;
  /** What an earlier allowance of this connection knew. */
  readonly saved?: AllowanceState | null;
  /** Called whenever there is something new to save. */
  readonly save?: (state: AllowanceState) => void;
}

/** How much of a limit each may use: what the sync engine leaves is there for the person at once. */
const SHARE = { person: 0.99, background: 0.94 } as const satisfies Record<Use, number>;

/** Longer than any burst takes to pass, shorter than a person's patience and a worker's rest. */
const LONGEST_WAIT_MS = 12_000;

/** An allowance that keeps every window of the interval under the CRM's limit, and so wastes little. */
export function createAllowance(ports: AllowancePorts): Allowance {
  const { now, sleep } = ports;
  const lines = { person: Promise.resolve(), background: Promise.resolve() };
  let state = ports.saved ?? freshState(ports.limits);
  let entered = 0;

  const change = (next: AllowanceState): void => {
    state = next;
    ports.save?.(state);
  };

  const waitForPlace = async (names: readonly string[], use: Use, deadline: number) => {
    // Counted beside the clock, which may be set back meanwhile.
    let patience = LONGEST_WAIT_MS;
    for (;;) {
      const at = now();
      state = stateAt(state, at);
      const wait = longestWait(state, names, use);
      if (wait === null) return null;
      const rest = Math.max(1, wait.until - at);
      if (wait.until > deadline || rest > patience) return tooLong(wait);
      patience -= rest;
      await sleep(rest);
    }
  };

  const takePlace = (names: readonly string[]): Entered => {
    const leftAt = now();
    change(mapLanes(state, names, (lane) => withCalls(lane, 1, leftAt)));
    entered += 1;
    const { lanes } = state;
    const enteredBefore = entered;
    return {
      leave: (reading) => {
        const at = now();
        const answered = (lane: CallWindow) => withAnswer(lane, leftAt, at);
        const left = mapLanes(stateAt(state, at), names, answered);
        const counted = lanes[reading?.lane ?? ""]?.moments.length ?? 0;
        const most = counted + entered - enteredBefore;
        change(reading === null ? left : believe(left, reading, most, at));
      },
    };
  };

  return {
    enter: (names, use) => {
      const deadline = now() + LONGEST_WAIT_MS;
      const place = lines[use].then(async (): Promise<Outcome<Entered>> => {
        const trouble = await waitForPlace(names, use, deadline);
        return trouble === null ? succeed(takePlace(names)) : fail(trouble);
      });
      lines[use] = place.then(() => undefined);
      return place;
    },
    pause: (until, scope) => {
      const at = now();
      const known = pauseAt(state.pause, at);
      if (known !== null && known.until > until) return;
      change({ ...state, pause: { until, scope, seenAt: at } });
    },
    state: () => state,
  };
}

function freshState(limits: Readonly<Record<string, LaneLimit>>): AllowanceState {
  const lanes = Object.entries(limits).map(([name, limit]) => [name, { ...limit, moments: [] }]);
  return { lanes: Object.fromEntries(lanes), pause: null };
}

function stateAt(state: AllowanceState, now: number): AllowanceState {
  const names = Object.keys(state.lanes);
  const { lanes } = mapLanes(state, names, (lane) => windowAt(lane, now));
  return { lanes, pause: pauseAt(state.pause, now) };
}

/** The pause at `now`. When the clock was set back it moves along, and so lasts no longer for that (P4.4). */
function pauseAt(pause: Pause | null, now: number): Pause | null {
  if (pause === null) return null;
  const until = pause.until - Math.max(0, pause.seenAt - now);
  return until <= now ? null : { ...pause, until, seenAt: now };
}

/** What a call has to wait for the longest, null when it may go. */
function longestWait(state: AllowanceState, names: readonly string[], use: Use): Wait | null {
  if (state.pause !== null) return state.pause;
  const moments = names.flatMap((name) => {
    const lane = state.lanes[name];
    if (lane === undefined) return [];
    return fullUntil(lane, Math.max(1, Math.floor(lane.calls * SHARE[use]))) ?? [];
  });
  return moments.length === 0 ? null : { until: Math.max(...moments), scope: "burst" };
}

function tooLong({ until, scope }: Wait): Failure {
  return { type: "rate-limited", retryAt: until, scope };
}

/**
 * Others spend from the same limit: calls that the CRM has counted and we cannot have made are added as
 * calls of this moment. `most` is how many of ours the CRM can have counted when it said so.
 */
function believe(
  state: AllowanceState,
  { lane, limit, remaining }: LaneReading,
  most: number,
  now: number,
): AllowanceState {
  return mapLanes(state, [lane], (known) => {
    const window = { ...known, ...limit };
    const used = remaining === undefined ? 0 : window.calls - remaining;
    return withCalls(window, Math.max(0, used - most), now);
  });
}

function mapLanes(
  state: AllowanceState,
  names: readonly string[],
  change: (lane: CallWindow) => CallWindow,
): AllowanceState {
  const changed = names.flatMap((name) => {
    const lane = state.lanes[name];
    return lane === undefined ? [] : [[name, change(lane)]];
  });
  return { ...state, lanes: { ...state.lanes, ...Object.fromEntries(changed) } };
}
