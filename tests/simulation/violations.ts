import type { ModelCapabilities, Protections, Schedule, Verdict } from "./model-types.ts";
import { play } from "./protocol-model.ts";
import { makeSchedule, type Weather } from "./schedules.ts";

const SEED = Number(process.env["SIM_SEED"] ?? 20_261_121);
const MOST_RUNS = 100_000;

/** So many failures show that it is no single one. */
export const ENOUGH = 10;

/** Whether a schedule ends in something lost, doubled, wrong or stuck. */
export function hasFailed(
  schedule: Schedule,
  weather: Weather,
  protections: Protections,
  capabilities?: ModelCapabilities,
): boolean {
  return !isGood(play(schedule, protections, capabilities), weather);
}

/** While no clock jumps and no list lags, there is not even for a moment a second copy or an older value. */
function isGood({ lost, doubled, wrongFinal, stuck, passing }: Verdict, weather: Weather): boolean {
  return lost + doubled + wrongFinal + stuck + (weather === "calm" ? passing : 0) === 0;
}

/** How many schedules fail, up to `ENOUGH`. */
export function countViolations(
  protections: Protections,
  weather: Weather,
  capabilities?: ModelCapabilities,
): number {
  let failed = 0;
  for (let seed = SEED; seed < SEED + MOST_RUNS && failed < ENOUGH; seed += 1) {
    if (hasFailed(makeSchedule(seed, weather), weather, protections, capabilities)) failed += 1;
  }
  return failed;
}
