import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Failure, fail, succeed } from "#lib/domain/failure.ts";
import type { FoundNote, Gateway } from "#lib/domain/gateway.ts";
import type { SentEntry } from "#lib/domain/outbox.ts";
import type { Look } from "#lib/sync/sent-ports.ts";
import { nextSweep, type SweepPorts, sweep } from "#lib/sync/sweep.ts";
import { ACCOUNT, SERVER } from "../../support/fakes/entries.ts";
import { sentEntry } from "../../support/fakes/sent-entries.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LATE = MINUTE;
const SENT_AT = 1_000 * HOUR;

/** Every look after sending, when each is made at the very moment it was planned for. */
function looks(lateCommitMs: number): readonly number[] {
  const found: number[] = [];
  for (let at: number | null = SENT_AT; at !== null && found.length < 99; ) {
    at = nextSweep(SENT_AT, at, lateCommitMs);
    if (at !== null) found.push(at - SENT_AT);
  }
  return found;
}

describe("when a doubtful note is looked for again (P3.7)", () => {
  it("looks first two late commits after sending, then doubles, and last after 24 hours", () => {
    expect(looks(LATE).map((it) => it / MINUTE)).toEqual([
      2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440,
    ]);
  });

  it("is over from 24 hours on, and not a millisecond before", () => {
    expect(nextSweep(SENT_AT, SENT_AT + 24 * HOUR - 1, LATE)).toBe(SENT_AT + 24 * HOUR);
    expect(nextSweep(SENT_AT, SENT_AT + 24 * HOUR, LATE)).toBeNull();
  });

  it("goes on with the next look that is still to come after the browser was closed", () => {
    expect(nextSweep(SENT_AT, SENT_AT + 3 * HOUR, LATE)).toBe(SENT_AT + 256 * MINUTE);
  });

  it("is never more than half a day away, wherever the clock was set to (P4.4)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000 * HOUR, max: 1_000 * HOUR }),
        fc.integer({ min: 0, max: 10 * MINUTE }),
        (age, lateCommitMs) => {
          const now = SENT_AT + age;
          const next = nextSweep(SENT_AT, now, lateCommitMs);
          if (next === null) return age >= 24 * HOUR;
          return next > now && next - now <= 12 * HOUR;
        },
      ),
    );
  });
});

const DOUBTFUL = sentEntry({ id: "a", doubtful: true, sentAt: SENT_AT, remoteId: "11" });

function copy(remoteId: string, edited = false): FoundNote {
  return { remoteId, edited };
}

interface World {
  readonly notes?: readonly SentEntry[];
  readonly found?: readonly FoundNote[] | Failure;
  readonly refusesDelete?: boolean;
  readonly account?: string;
  readonly server?: string;
  readonly signedOut?: boolean;
}

function createWorld(world: World = {}) {
  const asked: string[] = [];
  const deleted: string[] = [];
  const kept: Look[] = [];
  const found = world.found ?? [];
  const gateway = {
    capabilities: { lateCommitMs: LATE },
    server: world.server ?? SERVER,
    findTimelineNotes: async (record: { recordId: string }) => {
      asked.push(record.recordId);
      return "type" in found ? fail(found) : succeed(found);
    },
    deleteTimelineNote: async (remoteId: string) => {
      if (world.refusesDelete === true) return fail({ type: "forbidden" });
      deleted.push(remoteId);
      return succeed(null);
    },
  } as unknown as Gateway;
  const ports: SweepPorts = {
    sent: {
      forgetOld: async () => undefined,
      dueSweeps: async () => world.notes ?? [DOUBTFUL],
      keepLook: async (look) => void kept.push(look),
      written: async () => [],
      ownWrites: async () => null,
      addRepair: async () => false,
    },
    connections: {
      open: async () =>
        world.signedOut === true
          ? null
          : { gateway, account: async () => succeed(world.account ?? ACCOUNT) },
    },
    locks: { exclusively: (_name, work) => work() },
    clock: { now: () => SENT_AT + 2 * LATE },
  };
  return { ports, asked, deleted, kept };
}

describe("looking for a second copy of a note (P3.7)", () => {
  it("finds the one copy there is, changes nothing and plans the next look", async () => {
    const { ports, deleted, kept } = createWorld({ found: [copy("11")] });
    expect(await sweep(ports)).toEqual([]);
    expect(deleted).toEqual([]);
    expect(kept).toEqual([
      { id: "a", remoteId: "11", copies: "none", sweepAt: SENT_AT + 4 * LATE },
    ]);
  });

  it("looks once where nothing was in doubt, and goes on looking where there was a copy", async () => {
    const notes = [{ ...DOUBTFUL, doubtful: false }];
    const one = createWorld({ notes, found: [copy("11")] });
    await sweep(one.ports);
    expect(one.kept).toMatchObject([{ sweepAt: null }]);
    const two = createWorld({ notes, found: [copy("10"), copy("11")] });
    await sweep(two.ports);
    expect(two.kept).toMatchObject([{ sweepAt: SENT_AT + 4 * LATE, copies: "removed" }]);
  });

  it("does nothing when there is none: somebody deleted it, which is their choice", async () => {
    const { ports, deleted, kept } = createWorld({ found: [] });
    await sweep(ports);
    expect(deleted).toEqual([]);
    expect(kept).toMatchObject([{ remoteId: "11", copies: "none" }]);
  });

  it("keeps the oldest, takes the others away, and knows the note by the one that stayed", async () => {
    const { ports, deleted, kept } = createWorld({ found: [copy("10"), copy("11"), copy("12")] });
    expect(await sweep(ports)).toEqual([DOUBTFUL.record]);
    expect(deleted).toEqual(["11", "12"]);
    expect(kept).toMatchObject([{ remoteId: "10", copies: "removed" }]);
  });

  it("leaves a copy that somebody has edited, and says so", async () => {
    const found = [copy("10"), copy("11", true), copy("12")];
    const { ports, deleted, kept } = createWorld({ found });
    await sweep(ports);
    expect(deleted).toEqual(["12"]);
    expect(kept).toMatchObject([{ remoteId: "10", copies: "edited" }]);
  });

  it("keeps in mind what an earlier look has found", async () => {
    const notes = [{ ...DOUBTFUL, copies: "removed" as const }];
    const { ports, kept } = createWorld({ notes, found: [copy("11")] });
    await sweep(ports);
    expect(kept).toMatchObject([{ copies: "removed" }]);
  });

  it("looks again when a copy could not be taken away", async () => {
    const { ports, kept } = createWorld({
      found: [copy("10"), copy("11")],
      refusesDelete: true,
      notes: [{ ...DOUBTFUL, sentAt: SENT_AT - 24 * HOUR }],
    });
    await sweep(ports);
    expect(kept).toMatchObject([{ remoteId: "10", copies: "none" }]);
    expect(kept[0]?.sweepAt).toBe(SENT_AT + 2 * LATE + HOUR);
  });

  it("puts off a look that failed, and never ends with one", async () => {
    const found: Failure = { type: "unknown", cause: "server-error", detail: "" };
    const notes = [DOUBTFUL, { ...DOUBTFUL, id: "b", sentAt: SENT_AT - 30 * HOUR }];
    const { ports, kept } = createWorld({ notes, found });
    await sweep(ports);
    expect(kept.map(({ sweepAt }) => sweepAt)).toEqual([
      SENT_AT + 4 * LATE,
      SENT_AT + 2 * LATE + HOUR,
    ]);
  });

  it.each<Failure>([
    { type: "offline" },
    { type: "needs-sign-in", cause: "expired" },
    { type: "rate-limited", retryAt: 0, scope: "burst" },
  ])(
    "asks no further when the connection answers $type, and leaves every look due",
    async (found) => {
      const { ports, asked, kept } = createWorld({ notes: [DOUBTFUL, DOUBTFUL], found });
      await sweep(ports);
      expect(asked).toHaveLength(1);
      expect(kept).toEqual([]);
    },
  );

  it.each<[string, World]>([
    ["another account", { account: "999" }],
    ["another server", { server: "elsewhere.example" }],
    ["no connection", { signedOut: true }],
  ])("asks nobody and deletes nothing with %s (P13.1)", async (_name, world) => {
    const { ports, asked, deleted } = createWorld({ ...world, found: [copy("1"), copy("2")] });
    await sweep(ports);
    expect(asked).toEqual([]);
    expect(deleted).toEqual([]);
  });

  it("leaves the work to the sweep that is already running", async () => {
    const { ports, asked } = createWorld({ found: [copy("1"), copy("2")] });
    expect(await sweep({ ...ports, locks: { exclusively: async () => null } })).toEqual([]);
    expect(asked).toEqual([]);
  });
});
