import { configureGlobal } from "fast-check";

/**
 * One seed for every property, so that a run can be repeated as it was. `PROPERTY_SEED` and
 * `PROPERTY_RUNS` look further: another seed, more cases.
 */
const { PROPERTY_SEED: seed, PROPERTY_RUNS: runs } = process.env;

configureGlobal({
  seed: Number(seed ?? 20_261_121),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
