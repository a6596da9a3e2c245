import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const DOMAIN = "tests/unit/domain/**/*.test.ts";
/** Few files of minutes each: begun last, one of them would keep a single core busy to the end. */
const LONG = "tests/{simulation,races}/**/*.test.ts";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // Plain Node is the default: what is true about handoffs must be true without a browser.
    environment: "node",
    restoreMocks: true,
    setupFiles: ["seeds", "temporal"].map(
      (name) => new URL(`support/${name}.ts`, import.meta.url).pathname,
    ),
    // No test may need another to run before it. The order is the same each time; `TEST_SEED` tries another.
    sequence: { shuffle: true, seed: Number(process.env["TEST_SEED"] ?? 20_261_121) },
    testTimeout: 20_000,
    // On two cores the runner would use one, and the long simulations would stand in line.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: "simulation", include: [LONG], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "domain",
          include: [DOMAIN],
          sequence: { groupOrder: 1 },
          // Pure functions: nothing is left behind that another file could meet, and loading them once
          // for all files takes half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "others",
          include: ["tests/{unit,contract,architecture}/**/*.test.{ts,tsx}"],
          sequence: { groupOrder: 1 },
          exclude: [DOMAIN],
        },
      },
    ],
  },
});
