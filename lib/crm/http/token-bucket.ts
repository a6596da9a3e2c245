/**
 * One lane's allowance: `burst` calls at once, and `refill` more in every `intervalMs`. To stay under
 * "N calls in any interval" the two must add up to no more than N.
 */
export interface LaneLimit {
  readonly burst: number;
  readonly refill: number;
  readonly intervalMs: number;
}

interface LaneState extends LaneLimit {
  readonly tokens: number;
  /** Epoch milliseconds at which `tokens` was true. */
  readonly at: number;
}

/** Everything the bucket knows, as plain data: a worker may save it and go on from it later. */
export interface BucketState {
  readonly lanes: Readonly<Record<string, LaneState>>;
  readonly pause: { readonly until: number; readonly scope: "burst" | "daily" } | null;
}

type Taken =
  | { readonly ok: true }
  | { readonly ok: false; readonly waitUntil: number; readonly scope: "burst" | "daily" };

/** The calls one connection may still make. Bound to a connection, not to a tab or a record. */
export interface TokenBucket {
  /** Takes `cost` from every named lane, or nothing at all. A lane nobody declared has no limit. */
  take(lanes: readonly string[], cost?: number): Taken;
  /** Corrects a lane by what the CRM said: its real limit, and how much of it others have left us. */
  learn(lane: string, reading: { readonly limit?: LaneLimit; readonly remaining?: number }): void;
  /** Stops every lane until a moment that the CRM named. */
  pause(until: number, scope: "burst" | "daily"): void;
  state(): BucketState;
}

const HOUR_MS = 60 * 60 * 1000;

/** No limit lasts longer than this: a pause beyond it comes from a clock that was set back since. */
const LONGEST_PAUSE_MS = { burst: HOUR_MS, daily: 25 * HOUR_MS } as const;

export function createTokenBucket(options: {
  readonly now: () => number;
  readonly limits: Readonly<Record<string, LaneLimit>>;
  /** What an earlier bucket of this connection knew. */
  readonly saved?: BucketState | null;
}): TokenBucket {
  const { now } = options;
  let state: BucketState = options.saved ?? freshState(options.limits, now());

  function refillAll(): void {
    const lanes: Record<string, LaneState> = {};
    for (const [name, lane] of Object.entries(state.lanes)) lanes[name] = refilled(lane, now());
    state = { lanes, pause: pauseAt(state.pause, now()) };
  }

  return {
    take(names, cost = 1) {
      refillAll();
      if (state.pause !== null) {
        return { ok: false, waitUntil: state.pause.until, scope: state.pause.scope };
      }
      const asked = names.flatMap((name) => {
        const lane = state.lanes[name];
        return lane === undefined ? [] : [{ name, lane }];
      });
      const waits = asked.map(({ lane }) => waitFor(lane, cost));
      const longest = Math.max(0, ...waits);
      if (longest > 0) return { ok: false, waitUntil: now() + longest, scope: "burst" };
      const taken = asked.map(({ name, lane }) => [name, { ...lane, tokens: lane.tokens - cost }]);
      state = { ...state, lanes: { ...state.lanes, ...Object.fromEntries(taken) } };
      return { ok: true };
    },

    learn(name, { limit, remaining }) {
      refillAll();
      const lane = state.lanes[name];
      if (lane === undefined) return;
      const next = { ...lane, ...limit };
      const tokens = Math.min(lane.tokens, next.burst, remaining ?? Number.POSITIVE_INFINITY);
      state = { ...state, lanes: { ...state.lanes, [name]: { ...next, tokens } } };
    },

    pause(until, scope) {
      if (state.pause !== null && state.pause.until > until) return;
      state = { ...state, pause: { until, scope } };
    },

    state: () => state,
  };
}

function freshState(limits: Readonly<Record<string, LaneLimit>>, at: number): BucketState {
  const lanes: Record<string, LaneState> = {};
  for (const [name, limit] of Object.entries(limits)) {
    lanes[name] = { ...limit, tokens: limit.burst, at };
  }
  return { lanes, pause: null };
}

/** A clock that went backwards gives nothing; it must not take anything either. */
function refilled(lane: LaneState, now: number): LaneState {
  const elapsed = Math.max(0, now - lane.at);
  const tokens = Math.min(lane.burst, lane.tokens + (elapsed * lane.refill) / lane.intervalMs);
  return { ...lane, tokens, at: now };
}

function waitFor(lane: LaneState, cost: number): number {
  const missing = Math.min(cost, lane.burst) - lane.tokens;
  return missing <= 0 ? 0 : Math.ceil((missing * lane.intervalMs) / lane.refill);
}

function pauseAt(pause: BucketState["pause"], now: number): BucketState["pause"] {
  if (pause === null || pause.until <= now) return null;
  return pause.until > now + LONGEST_PAUSE_MS[pause.scope] ? null : pause;
}
