import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/**
 * Plays the simulations for longer than a check of a change has time for: `npm run sim -- --runs 100000`.
 * Each time from another seed unless `--seed` names one; `--steps` plays one run of the engine again.
 */
const {
  values: { runs, seed, steps },
} = parseArgs({
  options: {
    runs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    steps: { type: "string" },
  },
});

console.log(`Seed ${seed}, ${runs} runs of the engine.`);
const { status } = spawnSync(
  "vitest",
  [
    "run",
    "--config",
    "tests/vitest.config.ts",
    `tests/simulation${steps === undefined ? "" : "/engine"}`,
  ],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      SIM_RUNS: runs,
      SIM_SEED: seed,
      ...(steps === undefined ? {} : { SIM_STEPS: steps }),
    },
  },
);
process.exitCode = status ?? 1;
