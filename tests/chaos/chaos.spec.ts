import { expect, test } from "@playwright/test";
import { planCases } from "./cases.ts";
import { readOptions } from "./options.ts";
import { readResults } from "./results.ts";

/**
 * The built extension in Chromium; its worker is stopped at a named place while the CRM does the worst.
 * Afterwards nobody touches anything. When all is quiet each write is at the CRM once, in order, with
 * its last value, and the outbox is empty.
 */
test.describe("a worker that dies loses nothing and doubles nothing (P2.1, P3.1, P3.2, P3.3, P3.4, P3.6, P4.1, P4.2, P12.1, P12.2)", () => {
  for (const { name } of planCases(readOptions())) {
    test(name, () => {
      const result = readResults().get(name);
      expect(result?.problems, `${result?.history}\n--only "${name}"`).toEqual([]);
    });
  }
});
