import { TwentyRefusal } from "./refusal.ts";
import type { TwentyWorld } from "./state.ts";

const OLD = { calls: 500, windowMs: 100_000 };
const MODERN = [
  { calls: 100, windowMs: 1_000 },
  { calls: 100, windowMs: 60_000 },
];

/** Counts one call of an older server: by operation, 500 in a window that opens with the first. */
export function count(world: TwentyWorld, name: string): void {
  const { settings, state } = world;
  if (!settings.enforceLimits || settings.modern) return;
  const [opened = world.now(), ...others] = state.calls.get(name) ?? [];
  const isOver = opened <= world.now() - OLD.windowMs;
  const calls = isOver ? [world.now()] : [opened, ...others, world.now()];
  if (calls.length > OLD.calls) {
    throw new TwentyRefusal(400, "Too many requests.", "Bad Request", "TOO_MANY_REQUESTS");
  }
  state.calls.set(name, calls);
}

/** Counts one request of a later server: a bucket for the whole workspace that fills evenly, two of them. */
export function countWorkspace(world: TwentyWorld): void {
  const { settings, state } = world;
  if (!settings.enforceLimits || !settings.modern) return;
  const calls = state.calls.get("workspace") ?? [];
  for (const { calls: most, windowMs } of MODERN) {
    const recent = calls.filter((at) => at > world.now() - windowMs);
    if (recent.length >= most) {
      throw new TwentyRefusal(
        429,
        `Limit reached (${most} tokens per ${windowMs} ms)`,
        "LIMIT_REACHED",
        "LIMIT_REACHED",
      );
    }
  }
  state.calls.set("workspace", [...calls.slice(-200), world.now()]);
}
