import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { DayAllowance } from "../../domain/gateway.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { nextMidnight } from "../http/retry-after.ts";

/** What a call is for: what somebody waits for, what somebody did, or what keeps the cache fresh. */
export type Purpose = "person" | "writes" | "pulls";

/** The tokens of a day, counted by us because Pipedrive tells what is left at best now and then. */
export interface TokenBudget {
  /** Takes the price of a call. `rate-limited` until midnight when this purpose's part of the day is used up. */
  readonly spend: (cost: number, purpose: Purpose) => Promise<Outcome<null>>;
  /** What Pipedrive said of the whole company beside an answer. */
  readonly believe: (headers: Headers) => Promise<void>;
  /** What is left of today's tokens, null while Pipedrive has not told how many there are. */
  readonly left: () => Promise<DayAllowance | null>;
}

/**
 * What one seat on the smallest plan brings its company. Where Pipedrive does not tell the real figure we
 * keep to it, since every colleague's browser has a seat to spend from as well.
 */
export const SEAT_TOKENS = 30_000;

/** Up to which part of the day's tokens each purpose may go. A person is never stopped by our own count. */
const SHARE = {
  pulls: 0.6,
  writes: 0.9,
  person: Number.POSITIVE_INFINITY,
} as const satisfies Record<Purpose, number>;

/** Not even pulls may be left without: a large reading keeps this part of the day's tokens free. */
const KEPT_SHARE = 0.5;

const stateSchema = z.object({
  /** The day in UTC that the rest is about. */
  day: z.string(),
  /** Tokens that are known to be spent: by us, or by everybody once Pipedrive has said so. */
  used: z.number().min(0),
  /** Tokens that there are, null while Pipedrive has not said. */
  limit: z.number().min(1).nullable(),
});

type State = Readonly<z.infer<typeof stateSchema>>;

const NAME = "tokens";

/** A budget that outlives the worker by the connection's memory. Pipedrive's day ends at midnight UTC. */
export function createTokenBudget(ports: {
  readonly memory: GatewayMemory;
  /** Epoch milliseconds. */
  readonly now: () => number;
}): TokenBudget {
  const { memory, now } = ports;
  let known: Promise<State> | null = null;

  const today = () => new Date(now()).toISOString().slice(0, 10);
  const load = async (): Promise<State> => {
    const kept = stateSchema.safeParse(await memory.read(NAME));
    return kept.success ? kept.data : { day: today(), used: 0, limit: null };
  };
  /** Changes follow one another, so that calls side by side do not lose each other's price. */
  const change = (next: (state: State) => State): Promise<State> => {
    const changed = (known ?? load()).then(async (state) => {
      const current = state.day === today() ? state : { ...state, day: today(), used: 0 };
      const after = next(current);
      await memory.write(NAME, after);
      return after;
    });
    known = changed;
    return changed;
  };

  return {
    spend: async (cost, purpose) => {
      let isOver = false;
      await change((state) => {
        isOver = state.used + cost > (state.limit ?? SEAT_TOKENS) * SHARE[purpose];
        return isOver ? state : { ...state, used: state.used + cost };
      });
      if (!isOver) return succeed(null);
      return fail({ type: "rate-limited", retryAt: nextMidnight(now(), null), scope: "daily" });
    },
    believe: async (headers) => {
      const left =
        readNumber(headers, "x-daily-ratelimit-token-remaining") ??
        readNumber(headers, "x-daily-requests-left");
      if (left === null) return;
      const told = readNumber(headers, "x-daily-ratelimit-token-limit");
      await change((state) => {
        const limit = told ?? Math.max(state.limit ?? 0, left + state.used, 1);
        return { ...state, limit, used: Math.max(0, limit - left) };
      });
    },
    left: async () => {
      const { day, used, limit } = await (known ?? load());
      // A day that nothing was spent of says nothing of what others spent.
      if (limit === null || day !== today()) return null;
      const kept = Math.ceil(limit * KEPT_SHARE);
      return { left: Math.max(0, limit - used), of: limit, kept, unit: "tokens" };
    },
  };
}

function readNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim() ?? "";
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}
