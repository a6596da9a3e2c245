import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "./http.ts";
import { expiredAuthentication, invalidAuthentication, Refusal } from "./refusal.ts";
import type { ServiceKey } from "./settings.ts";
import { PLAN_LIMITS, SEARCHES_PER_SECOND } from "./settings.ts";
import type { World } from "./state.ts";

const WINDOW_MS = 10_000;

/** Knows the caller by their key, or refuses; a key opens its own account and no other. */
export function authenticate(worldOf: (key: ServiceKey) => World, keys: readonly ServiceKey[]) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
    const key = keys.find((one) => one.token === token);
    if (key === undefined || key.state === "revoked") throw invalidAuthentication();
    if (key.state === "expired") throw expiredAuthentication();
    c.set("key", key);
    c.set("world", worldOf(key));
    await next();
  });
}

/** Counts calls as HubSpot does: a rolling window for each key, a day for the account, and search apart. */
export const limitRate = createMiddleware<ApiEnv>(async (c, next) => {
  const { world, key } = c.var;
  const isSearch = c.req.method === "POST" && c.req.path.endsWith("/search");
  if (world.settings.enforceLimits) {
    countDay(world);
    if (isSearch) countSearch(world);
    else countCall(world, key);
  }
  await next();
  // Search answers carry no rate headers, so a client cannot budget from them.
  if (!isSearch) {
    for (const [name, value] of Object.entries(rateHeaders(world, key))) c.header(name, value);
  }
});

function countDay(world: World): void {
  const { usage } = world.state;
  const today = dayIn(world.settings.timeZone, world.now());
  if (usage.day !== today) {
    usage.day = today;
    usage.dayCount = 0;
  }
  if (usage.dayCount >= PLAN_LIMITS[world.settings.plan].perDay) {
    throw rateLimited("You have reached your daily limit.", "DAILY", {
      "X-HubSpot-RateLimit-Daily": String(PLAN_LIMITS[world.settings.plan].perDay),
      "X-HubSpot-RateLimit-Daily-Remaining": "0",
    });
  }
  usage.dayCount += 1;
}

function countSearch(world: World): void {
  const { usage } = world.state;
  usage.searches = usage.searches.filter((at) => at > world.now() - 1000);
  if (usage.searches.length >= SEARCHES_PER_SECOND) {
    throw rateLimited("You have reached your secondly limit.", "SECONDLY", {});
  }
  usage.searches.push(world.now());
}

function countCall(world: World, key: ServiceKey): void {
  const calls = recentCalls(world, key);
  if (calls.length >= PLAN_LIMITS[world.settings.plan].perTenSeconds) {
    throw rateLimited(
      "You have reached your ten_secondly_rolling limit.",
      "TEN_SECONDLY_ROLLING",
      rateHeaders(world, key),
    );
  }
  calls.push(world.now());
}

function recentCalls(world: World, key: ServiceKey): number[] {
  const recent = (world.state.usage.calls.get(key.token) ?? []).filter(
    (at) => at > world.now() - WINDOW_MS,
  );
  world.state.usage.calls.set(key.token, recent);
  return recent;
}

function rateHeaders(world: World, key: ServiceKey): Record<string, string> {
  const { perTenSeconds, perDay } = PLAN_LIMITS[world.settings.plan];
  return {
    "X-HubSpot-RateLimit-Max": String(perTenSeconds),
    "X-HubSpot-RateLimit-Remaining": String(
      Math.max(0, perTenSeconds - recentCalls(world, key).length),
    ),
    "X-HubSpot-RateLimit-Interval-Milliseconds": String(WINDOW_MS),
    "X-HubSpot-RateLimit-Daily": String(perDay),
    "X-HubSpot-RateLimit-Daily-Remaining": String(Math.max(0, perDay - world.state.usage.dayCount)),
  };
}

export function rateLimited(
  message: string,
  policyName: "TEN_SECONDLY_ROLLING" | "DAILY" | "SECONDLY",
  headers: Readonly<Record<string, string>>,
): Refusal {
  return new Refusal(429, { message, errorType: "RATE_LIMIT", policyName }, headers);
}

/** The calendar day in the account's time zone: the daily limit resets at its midnight. */
function dayIn(timeZone: string, ms: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(ms);
}
