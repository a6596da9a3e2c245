import { costOf, isSearch } from "./costs.ts";
import { shutOut, tooMany, unauthorized } from "./refusal.ts";
import {
  type ApiKey,
  BURST_MS,
  HAMMER_REFUSALS,
  HAMMER_WINDOW_MS,
  PLAN_LIMITS,
  SEARCH_BURST,
  SEAT_TOKENS,
  SHUT_OUT_MS,
} from "./settings.ts";
import type { World } from "./state.ts";

/** Knows the caller by their token, or refuses. */
export function authenticate(world: World, request: Request): ApiKey {
  const token = request.headers.get("x-api-token");
  const key = world.settings.keys.find((one) => one.token === token);
  if (key === undefined || key.state === "revoked") throw unauthorized();
  return key;
}

/** The page for who is shut out, null for everybody else. It comes before anything is looked at. */
export function shutOutPage(world: World, request: Request): Response | null {
  const token = request.headers.get("x-api-token") ?? "";
  return (world.state.usage.shutOutUntil.get(token) ?? 0) > world.now() ? shutOut() : null;
}

/** Counts a call as Pipedrive does: two seconds for each token, searches apart as well, and the company's day in tokens. */
export function countCall(world: World, key: ApiKey, method: string, path: string): void {
  if (!world.settings.enforceLimits) return;
  const { usage } = world.state;
  startDay(world);
  const calls = recent(usage.calls, key, BURST_MS, world);
  const searches = recent(usage.searches, key, BURST_MS, world);
  const isTooFast =
    calls.length >= PLAN_LIMITS[world.settings.plan].burst ||
    (isSearch(path) && searches.length >= SEARCH_BURST);
  const cost = costOf(method, path);
  if (isTooFast || usage.tokens + cost > dailyTokens(world)) {
    const refusals = recent(usage.refusals, key, HAMMER_WINDOW_MS, world);
    refusals.push(world.now());
    if (refusals.length >= HAMMER_REFUSALS) {
      usage.shutOutUntil.set(key.token, world.now() + SHUT_OUT_MS);
    }
    throw tooMany(limitHeaders(world, key));
  }
  calls.push(world.now());
  if (isSearch(path)) searches.push(world.now());
  usage.tokens += cost;
}

function dailyTokens({ settings }: World): number {
  return SEAT_TOKENS * PLAN_LIMITS[settings.plan].tokenFactor * settings.seats;
}

/** What an answer tells about the limits: always about the two seconds, about the day only at times. */
export function limitHeaders(world: World, key: ApiKey): Record<string, string> {
  startDay(world);
  const { burst } = PLAN_LIMITS[world.settings.plan];
  const calls = recent(world.state.usage.calls, key, BURST_MS, world);
  const oldest = calls[0] ?? world.now();
  const headers = {
    "x-ratelimit-limit": String(burst),
    "x-ratelimit-remaining": String(Math.max(0, burst - calls.length)),
    "x-ratelimit-reset": String(Math.max(1, Math.ceil((oldest + BURST_MS - world.now()) / 1000))),
  };
  if (!world.settings.dailyHeaders) return headers;
  const left = Math.max(0, dailyTokens(world) - world.state.usage.tokens);
  return {
    ...headers,
    "x-daily-ratelimit-token-limit": String(dailyTokens(world)),
    "x-daily-ratelimit-token-remaining": String(left),
  };
}

/** The day begins anew at the server's midnight. */
function startDay(world: World): void {
  const { usage } = world.state;
  const today = new Date(world.now()).toISOString().slice(0, 10);
  if (usage.day === today) return;
  usage.day = today;
  usage.tokens = 0;
}

function recent(
  moments: Map<string, number[]>,
  key: ApiKey,
  windowMs: number,
  world: World,
): number[] {
  const kept = (moments.get(key.token) ?? []).filter((at) => at > world.now() - windowMs);
  moments.set(key.token, kept);
  return kept;
}
