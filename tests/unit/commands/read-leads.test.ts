import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Ask } from "#lib/commands/deps.ts";
import {
  type LeadsPlace,
  type LeadsProgress,
  MOST_PAGES,
  readLeads,
} from "#lib/commands/read-leads.ts";
import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { DayAllowance } from "#lib/domain/gateway.ts";
import { type ReplayLead, toReplayLead } from "#lib/domain/routing/replay-lead.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";
import { createCommandWorld, NOW } from "./command-world.ts";

const DAY = 86_400_000;
const SINCE = NOW - 90 * DAY;
const RECENT = new Date(NOW - DAY).toISOString();
const OFFLINE = fail({ type: "offline" as const });

type Page = Awaited<ReturnType<Ask>>;
type Question = Parameters<Ask>[1];

function lead(recordId: string, ownerId: string | null = null): ReplayLead {
  const found = toReplayLead(
    snapshot({ key: personKey(recordId), createdAt: RECENT, handoff: { ownerId } }),
    SINCE,
  );
  if (found === null) throw new Error("Expected a lead");
  return found;
}

/** Pages of the list of changes, the first without a cursor. */
async function world(pages: (page: number) => unknown) {
  const { deps, store } = await createCommandWorld();
  const questions: Question[] = [];
  const ask = (async (_type: string, question: Question) => {
    questions.push(question);
    return pages(questions.length - 1) as Page;
  }) as unknown as Ask;
  const stop = new AbortController();
  const progress: LeadsProgress[] = [];
  const connection = { id: CONNECTION, capabilities: HUBSPOT_CAPABILITIES } as ConnectionRow;
  const read = (place: LeadsPlace | null = null) =>
    readLeads(
      { ...deps, ask },
      {
        connection: {
          ...connection,
          capabilities: { ...HUBSPOT_CAPABILITIES, handoffObjects: ["person"] },
        },
        since: SINCE,
        place,
        signal: stop.signal,
        onProgress: (each) => progress.push(each),
      },
    );
  return { store, questions, stop, progress, read };
}

const page = (
  leads: readonly ReplayLead[],
  since: string | null,
  allowance: DayAllowance | null = null,
) => succeed({ leads, cursor: since === null ? null : { since, lastId: "9" }, allowance });

const left = (calls: number): DayAllowance => ({
  left: calls,
  of: 250_000,
  kept: 50_000,
  unit: "calls",
});

describe("reading the leads of the last ninety days", () => {
  it("goes on from page to page and counts each lead once, as it was shown last", async () => {
    const { read, questions, progress } = await world((index) =>
      index === 0
        ? page([lead("1"), lead("2")], "2026-10-01T00:00:00.000Z")
        : page([lead("1", "7")], null),
    );
    const found = await read();
    expect(found).toMatchObject({ from: "crm", stopped: null, readUntil: null });
    expect(found.leads.map(({ recordId, ownerId }) => [recordId, ownerId])).toEqual([
      ["1", "7"],
      ["2", null],
    ]);
    expect(progress.map(({ leads }) => leads)).toEqual([2, 2]);
    expect(progress.at(-1)).toMatchObject({ pages: 2, allowance: null, pageCost: null });
    expect(questions).toMatchObject([
      { cursor: null, since: new Date(SINCE).toISOString(), objectType: "person" },
      { cursor: { since: "2026-10-01T00:00:00.000Z", lastId: "9" } },
    ]);
  });

  it("stops when it is asked to, without waiting for an answer, and says up to when it has read", async () => {
    const made = await world((index) => {
      if (index === 0) return page([lead("1")], "2026-10-01T00:00:00.000Z");
      made.stop.abort();
      return new Promise(() => {});
    });
    expect(await made.read()).toMatchObject({
      leads: [{ recordId: "1" }],
      from: "crm",
      stopped: { type: "cancelled" },
      readUntil: "2026-10-01T00:00:00.000Z",
    });
  });

  it("stops after a hundred calls", async () => {
    const { read, questions } = await world(() => page([lead("1")], "2026-10-01T00:00:00.000Z"));
    expect(await read()).toMatchObject({ stopped: { type: "enough-calls" } });
    expect(questions).toHaveLength(MOST_PAGES);
  });

  it("stops before a page would take of what the day keeps for everybody, and says what there is", async () => {
    const lefts = [50_012, 50_009, 50_004, 50_001];
    const { read, questions, progress } = await world((index) =>
      page([lead(String(index))], "2026-10-01T00:00:00.000Z", left(lefts[index] ?? 0)),
    );
    expect(await read()).toMatchObject({
      stopped: { type: "kept-calls", allowance: left(50_001) },
      readUntil: "2026-10-01T00:00:00.000Z",
      pages: 4,
    });
    expect(questions).toHaveLength(4);
    // The page between which a colleague called as well does not count.
    expect(progress.map(({ pageCost }) => pageCost)).toEqual([null, 3, 3, 3]);
  });

  it("goes on with exactly what is kept, and after midnight, when there is more than before", async () => {
    const lefts = [50_006, 50_003, 250_000, 249_997];
    const { read } = await world((index) =>
      page(
        [lead(String(index))],
        index < 3 ? "2026-10-01T00:00:00.000Z" : null,
        left(lefts[index] ?? 0),
      ),
    );
    expect(await read()).toMatchObject({ stopped: null, pages: 4, place: null });
  });

  it("goes by the last word where a page brings none", async () => {
    const { read, questions, progress } = await world((index) =>
      page([], "2026-10-01T00:00:00.000Z", index === 0 ? left(60_000) : null),
    );
    expect(await read()).toMatchObject({ stopped: { type: "enough-calls" } });
    expect(questions).toHaveLength(MOST_PAGES);
    expect(progress.at(-1)?.allowance).toEqual(left(60_000));
  });

  it("goes on where it stopped, with what was found by then", async () => {
    const made = await world((index) =>
      index < MOST_PAGES
        ? page([lead(String(index))], "2026-10-01T00:00:00.000Z")
        : page([lead("0", "7"), lead("new")], null),
    );
    const first = await made.read();
    expect(first.leads).toHaveLength(MOST_PAGES);
    const whole = await made.read(first.place);
    expect(made.questions.at(-1)).toMatchObject({
      cursor: { since: "2026-10-01T00:00:00.000Z", lastId: "9" },
    });
    expect(whole).toMatchObject({ stopped: null, place: null, pages: MOST_PAGES + 1 });
    expect(whole.leads).toHaveLength(MOST_PAGES + 1);
    expect(whole.leads.find(({ recordId }) => recordId === "0")?.ownerId).toBe("7");
    expect(first.leads.find(({ recordId }) => recordId === "0")?.ownerId).toBeNull();
  });

  it("keeps what was found before when it cannot go on", async () => {
    const once = await world((index) =>
      index === 0 ? page([lead("1")], "2026-10-01T00:00:00.000Z") : OFFLINE,
    );
    const { place } = await once.read();
    const again = await world(() => OFFLINE);
    expect(await again.read(place)).toMatchObject({
      leads: [{ recordId: "1" }],
      from: "crm",
      stopped: { type: "failed" },
      readUntil: "2026-10-01T00:00:00.000Z",
      pages: 1,
    });
  });

  it("keeps what it has when the CRM allows no more for a while", async () => {
    const limited = fail({ type: "rate-limited" as const, retryAt: NOW, scope: "burst" as const });
    const { read } = await world((index) =>
      index === 0 ? page([lead("1")], "2026-10-01T00:00:00.000Z") : limited,
    );
    expect(await read()).toMatchObject({
      leads: [{ recordId: "1" }],
      from: "crm",
      stopped: { type: "failed", failure: { type: "rate-limited" } },
      readUntil: "2026-10-01T00:00:00.000Z",
    });
  });

  it("takes what is known here while nobody can ask the CRM, and says so", async () => {
    const { read, store } = await world(() => OFFLINE);
    await putRecords(
      store,
      [
        snapshot({ key: personKey("1"), createdAt: RECENT }),
        snapshot({ key: personKey("2"), createdAt: "2020-01-01T00:00:00.000Z" }),
        snapshot({
          key: personKey("3"),
          createdAt: "2020-01-01T00:00:00.000Z",
          handoff: { offeredAt: RECENT },
        }),
        snapshot({ key: personKey("4") }),
      ],
      NOW,
    );
    const found = await read();
    expect(found).toMatchObject({ from: "cache", stopped: { type: "failed" } });
    expect(found.leads.map(({ recordId }) => recordId)).toEqual(["1", "3"]);
  });
});
