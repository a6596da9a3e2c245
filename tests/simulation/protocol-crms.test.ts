import { describe, expect, it } from "vitest";
import { CRM_VARIANTS } from "#tests/support/crm-variants.ts";
import { ALL_PROTECTIONS, type ModelCapabilities, type Protections } from "./model-types.ts";
import { play } from "./protocol-model.ts";
import { makeSchedule, shrink, type Weather } from "./schedules.ts";
import { countViolations, hasFailed } from "./violations.ts";

/**
 * The outbox protocol before each CRM as its gateway declares it, in a part of the schedules that
 * `protocol.test.ts` plays before a CRM that helps in nothing. What a probe can add is played as well.
 */
const SEED = Number(process.env["SIM_SEED"] ?? 20_261_121);
const RUNS = 5 * Number(process.env["SIM_RUNS"] ?? 2_000);

/** Where a protection is needed: a key makes up for some of them, a condition for others. */
const NEEDED: Readonly<
  Record<keyof Protections, readonly [Weather, (capabilities: ModelCapabilities) => boolean]>
> = {
  hold: ["calm", (it) => isUnkeyed(it) || isUnconditional(it)],
  look: ["calm", isUnkeyed],
  strictCommit: ["calm", (it) => isUnkeyed(it) || isUnconditional(it)],
  order: ["calm", () => true],
  orphans: ["calm", (it) => isUnkeyed(it) || isUnconditional(it)],
  sweep: ["stormy", isUnkeyed],
  reassert: ["stormy", isUnconditional],
  mendedWaits: ["stormy", () => true],
};

function isUnkeyed({ idempotentCreate }: ModelCapabilities): boolean {
  return idempotentCreate === "marker";
}

function isUnconditional({ conditionalWrite }: ModelCapabilities): boolean {
  return conditionalWrite === "none";
}

describe.each(CRM_VARIANTS)("the outbox protocol before %s", { timeout: 300_000 }, (_name, crm) => {
  it.each(["calm", "stormy"] as const)(
    "loses, doubles, mixes up and forgets nothing while it is %s",
    (weather) => {
      for (let seed = SEED; seed < SEED + RUNS / 2; seed += 1) {
        const schedule = makeSchedule(seed, weather);
        if (!hasFailed(schedule, weather, ALL_PROTECTIONS, crm)) continue;
        const smallest = shrink(schedule, (it) => hasFailed(it, weather, ALL_PROTECTIONS, crm));
        const verdict = JSON.stringify(play(smallest, ALL_PROTECTIONS, crm));
        throw new Error(
          `${verdict} after ${JSON.stringify(smallest)}. Again: npm run sim -- --runs 1 --seed ${seed}`,
        );
      }
    },
  );

  const needed = Object.entries(NEEDED).filter(([, [, isNeeded]]) => isNeeded(crm));
  it.each(needed)("fails without the protection “%s”", (protection, [weather]) => {
    const left = { ...ALL_PROTECTIONS, [protection]: false };
    expect(countViolations(left, weather, crm)).toBeGreaterThan(0);
  });
});
