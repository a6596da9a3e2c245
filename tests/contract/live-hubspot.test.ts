import { describe, expect, it } from "vitest";
import { createHubspotSandbox, type SandboxOptions } from "#tests/sandbox/hubspot/sandbox.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { seedDemo } from "#tests/sandbox/seed/seed-demo.ts";
import { LIVE_HUBSPOT } from "../live/hubspot.ts";
import { runLive } from "../live/run-live.ts";
import { checkLive as check, type LiveWorld } from "./live-world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

function checkLive(
  change: (world: LiveWorld<Sandbox>) => void = () => undefined,
  options: SandboxOptions = {},
) {
  return check({
    crm: LIVE_HUBSPOT,
    server: "api.hubapi.com",
    token: KEYS.good,
    createSandbox: (clock) =>
      createHubspotSandbox({ ...clock, enforceLimits: false, fill: seedDemo, ...options }),
    living,
    change,
  });
}

type Sandbox = ReturnType<typeof createHubspotSandbox>;

function living({ state: { records } }: Sandbox): readonly string[] {
  const ids = (type: "contacts" | "notes" | "tasks") =>
    [...records[type].values()].filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  return [...ids("contacts"), ...ids("notes"), ...ids("tasks")];
}

describe("a live check", { timeout: 60_000 }, () => {
  it("finds every promise kept, measures, and leaves nothing behind", async () => {
    const { report, before, after, sandbox } = await checkLive();
    expect(report).toMatchObject({ findings: [], left: [], wasStopped: false });
    expect(report.figures.get("lag of the list of changes")).toMatch(/^\d+\.\d s \(declared 60/);
    expect(report.figures.get("a repeated note")).toMatch(/^makes a second one/);
    expect(after).toEqual(before);
    expect(sandbox.journal.length).toBeGreaterThan(20);
  });

  it.each(["fields of every kind", "a note is found", "a change appears"])(
    "removes everything when somebody stops it after “%s”",
    async (promise) => {
      const { report, before, after, sandbox } = await checkLive((world) => {
        world.onLine = (line) => {
          if (line.includes(promise)) world.stop.abort();
        };
      });
      expect(report).toMatchObject({ findings: [], left: [], wasStopped: true });
      expect(sandbox.journal.length).toBeGreaterThan(2);
      expect(after).toEqual(before);
    },
  );

  it("removes a person of whom it never heard whether they were made", async () => {
    const { report, before, after, sandbox } = await checkLive(({ sandbox: { faults } }) =>
      faults.add({
        match: { method: "POST", pathPattern: "/contacts$", nth: 2 },
        effect: "commit-then-drop",
      }),
    );
    expect(report.findings).toHaveLength(1);
    expect(sandbox.journal.filter(({ action }) => action === "create")).toHaveLength(2);
    expect(report.left).toEqual([]);
    expect(after).toEqual(before);
  });

  it("goes on after a broken promise, and removes what it made", async () => {
    const { report, before, after, said } = await checkLive(({ sandbox: { faults } }) =>
      faults.add({
        match: { method: "POST", path: "/batch/update" },
        effect: { status: 400 },
        times: "always",
      }),
    );
    expect(said.filter((line) => line.startsWith("DOES NOT HOLD"))).toHaveLength(1);
    expect(said.filter((line) => line.startsWith("holds")).length).toBeGreaterThan(8);
    expect(report.left).toEqual([]);
    expect(after).toEqual(before);
  });

  it("finds a write that takes effect later than declared", async () => {
    const { report } = await checkLive(({ sandbox: { faults } }) =>
      faults.add({
        match: { method: "PATCH", path: "/contacts/", nth: 12 },
        effect: { lateCommitMs: 90_000 },
      }),
    );
    expect(report.findings.join()).toMatch(/took effect [89]\d\.\d s late/);
  });

  it("names what it could not remove", async () => {
    const { report } = await checkLive(({ sandbox: { faults } }) =>
      faults.add({
        match: { method: "DELETE", path: "/contacts/" },
        effect: { status: 403 },
        times: 3,
      }),
    );
    expect(report.left).toHaveLength(1);
    expect(report.left[0]).toContain("handrail-live-test1-1@example.com");
  });

  it("changes nothing in an account that it may not open", async () => {
    const { report, sandbox } = await checkLive((world) => {
      world.token = "pat-eu1-00000000-0000-0000-0000-000000000000";
    });
    expect(report.findings.join()).toContain("needs-sign-in");
    expect(sandbox.journal).toEqual([]);
  });

  it("never shows the key, not even when a server sends it back", async () => {
    const said: string[] = [];
    const report = await runLive({
      crm: LIVE_HUBSPOT,
      server: "api.hubapi.com",
      token: KEYS.good,
      setUpFields: false,
      runId: "test1",
      fetch: async (_url, init) => {
        const message = new Headers(init.headers).get("authorization");
        return Response.json({ message, category: "VALIDATION_ERROR" }, { status: 400 });
      },
      now: () => START,
      sleep: async () => undefined,
      say: (line) => said.push(line),
      stop: new AbortController().signal,
    });
    expect(report.findings).toHaveLength(1);
    expect(JSON.stringify([report, [...report.figures], said])).not.toContain(KEYS.good);
  });

  it("says what to do in an account without Handrail's fields, and creates them when asked", async () => {
    const bare = { handrailFields: false };
    const { report } = await checkLive(undefined, bare);
    expect(report.findings.join()).toContain("--set-up-fields");
    expect(report.left).toEqual([]);
    const setUp = await checkLive((world) => {
      world.setUpFields = true;
    }, bare);
    expect(setUp.report).toMatchObject({ findings: [], left: [] });
  });
});
