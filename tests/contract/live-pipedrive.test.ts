import { describe, expect, it } from "vitest";
import { createPipedriveSandbox } from "#tests/sandbox/pipedrive/sandbox.ts";
import { KEYS } from "#tests/sandbox/pipedrive/settings.ts";
import { LIVE_PIPEDRIVE } from "../live/pipedrive.ts";
import { checkLive } from "./live-world.ts";

describe("a live check of Pipedrive", { timeout: 60_000 }, () => {
  it("finds every promise kept, measures, and leaves nothing behind", async () => {
    const { report, before, after, sandbox } = await checkLive({
      crm: LIVE_PIPEDRIVE,
      server: "acme.pipedrive.com",
      token: KEYS.good,
      createSandbox: (clock) => createPipedriveSandbox(clock),
      living: ({ state: { records, notes, activities } }) => [
        ...[...records.persons.values()].filter((one) => !one.isDeleted).map(({ id }) => id),
        ...[...notes.values()].filter((one) => one.isActive).map(({ id }) => `note ${id}`),
        ...activities.filter((one) => one.isDeleted !== true).map(({ id }) => `task ${id}`),
      ],
    });
    expect(report).toMatchObject({ findings: [], left: [], wasStopped: false });
    expect(report.figures.get("stamps tell apart")).toMatch(/^whole seconds/);
    expect(report.figures.get("a repeated note")).toMatch(/^makes a second one/);
    expect(report.figures.get("a repeated task")).toMatch(/^makes a second one/);
    expect([...report.figures.keys()].join()).toContain("x-ratelimit-remaining");
    expect(after).toEqual(before);
    expect(sandbox.journal.length).toBeGreaterThan(20);
  });
});
