import { describe, expect, it } from "vitest";
import { createSalesforceSandbox } from "#tests/sandbox/salesforce/sandbox.ts";
import { TOKENS } from "#tests/sandbox/salesforce/settings.ts";
import { LIVE_SALESFORCE } from "../live/salesforce.ts";
import { checkLive } from "./live-world.ts";

const HOST = "nordvik.my.salesforce.com";

describe("a live check of Salesforce", { timeout: 60_000 }, () => {
  it.each([
    [true, "makes no second one; the answer names the first"],
    [false, "makes a second one; the answer names another"],
  ])(
    "finds every promise kept, measures, and leaves nothing behind (own fields: %s)",
    async (handrailFields, repeated) => {
      const { report, before, after, sandbox } = await checkLive({
        crm: LIVE_SALESFORCE,
        server: HOST,
        token: TOKENS.good,
        createSandbox: (clock) => createSalesforceSandbox({ ...clock, handrailFields }),
        living: ({ state: { rows } }) =>
          ["Contact", "Task"].flatMap((object) =>
            [...(rows.get(object)?.values() ?? [])]
              .filter(({ values }) => values["IsDeleted"] !== true)
              .map(({ id }) => id),
          ),
      });
      expect(report).toMatchObject({ findings: [], left: [], wasStopped: false });
      expect(report.figures.get("a repeated note")).toBe(repeated);
      expect([...report.figures.keys()].join()).toContain("sforce-limit-info");
      expect(after).toEqual(before);
      expect(sandbox.journal.length).toBeGreaterThan(20);
    },
  );
});
