import { describe, expect, it } from "vitest";
import type { SourceContext } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import type { CachedRecord } from "#lib/sync/pull-ports.ts";
import { takeFound, takeListed, takeRead, takeWhole } from "#lib/sync/revisions.ts";
import { scopeOf } from "#lib/sync/working-set.ts";
import { personKey } from "../../support/fakes/entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const TOUCH: Touch = {
  id: "t1",
  at: null,
  actor: "buyer",
  kind: "page-view",
  asset: "Pricing",
  campaign: null,
  count: 1,
  words: null,
  ownerId: null,
  receipt: { label: "", url: null, evidence: "" },
};
const LATER = "2026-11-20T10:00:00.000Z";
const company = {
  name: "Nordwind GmbH",
  domain: "n.example",
  industry: null,
  employees: 9,
  country: null,
};

const kept = (change: Partial<CachedRecord> = {}): CachedRecord => ({
  snapshot: snapshot(),
  fetchedAt: 1,
  openedAt: 7,
  stale: false,
  presence: "present",
  missedScans: 0,
  ...change,
});
const facts = { sending: new Set<string>(), at: 2 };
const listed = takeListed({ ...facts, scope: scopeOf("1", []) });

describe.each([
  ["a list", listed],
  ["a search by address", takeFound(facts)],
  ["a reading by id", takeRead(facts)],
])("a record from %s", (_, take) => {
  it("keeps the touches and the company that it does not carry", () => {
    const known = kept({ snapshot: snapshot({ touches: [TOUCH], company }) });
    const next = take([known], snapshot({ version: LATER, stage: "lead" }));
    expect(next).toMatchObject({ openedAt: 7, fetchedAt: 2 });
    expect(next?.snapshot).toMatchObject({
      version: LATER,
      stage: "lead",
      touches: [TOUCH],
      company,
    });
  });

  it("keeps the deal's amount that it does not tell, and says nothing new by that", () => {
    const known = kept({ snapshot: snapshot({ touches: [TOUCH], company, dealAmount: 9_000 }) });
    const next = take([known], snapshot({ version: LATER, company }));
    expect(next?.snapshot.dealAmount).toBe(9_000);
    expect(take([known], snapshot({ company }))).toBe(known);
    expect(take([known], snapshot({ version: LATER, dealAmount: null }))?.snapshot.dealAmount).toBe(
      null,
    );
  });

  it("keeps the company of a record that was read whole and has no touches", () => {
    const known = kept({ snapshot: snapshot({ company, dealAmount: null }) });
    const next = take([known], snapshot({ version: LATER }));
    expect(next?.snapshot).toMatchObject({ version: LATER, company, dealAmount: null });
  });

  it("keeps the source where the list tells none, and takes the one that it tells", () => {
    const none = { original: null, latest: null, campaign: null, firstPage: null, lastPage: null };
    const source = { ...none, original: "Web form" };
    const known = kept({ snapshot: snapshot({ touches: [TOUCH], source }) });
    const told = { ...none, latest: "Paid search" };
    const takeSource = (seen: SourceContext) =>
      take([known], snapshot({ version: LATER, source: seen }))?.snapshot.source;
    expect([takeSource(none), takeSource(told)]).toEqual([source, told]);
  });

  it("brings its own company when the record was never read with its touches", () => {
    const next = take([kept()], snapshot({ version: LATER, company }));
    expect(next?.snapshot.company).toEqual(company);
  });

  it("that says nothing new costs no write", () => {
    const known = kept();
    expect(take([known], snapshot())).toBe(known);
  });

  it("with the same stamp and other fields is the newer word (P9.1)", () => {
    expect(take([kept()], snapshot({ stage: "lead" }))?.snapshot.stage).toBe("lead");
  });

  it("with an older stamp changes no field (P9.1)", () => {
    const known = kept({ snapshot: snapshot({ version: LATER, stage: "lead" }) });
    expect(take([known], snapshot())?.snapshot).toEqual(known.snapshot);
  });

  it("compares stamps by their time, however they are written (P9.1)", () => {
    const known = kept({ snapshot: snapshot({ version: "2026-11-20T10:00:00.500+01:00" }) });
    const next = take([known], snapshot({ version: "2026-11-20T09:00:00.501Z", stage: "lead" }));
    expect(next?.snapshot.stage).toBe("lead");
  });
});

it("a list clears no doubt: what was left alone is still fetched by id (P9.2)", () => {
  const next = listed([kept({ stale: true })], snapshot({ version: LATER }));
  expect(next).toMatchObject({ stale: true, snapshot: { version: LATER } });
});

it("a reading by id clears it (P9.2)", () => {
  expect(takeRead(facts)([kept({ stale: true })], snapshot())).toMatchObject({ stale: false });
});

it("a reading by id brings no record here that was let go meanwhile (P10.6)", () => {
  expect(takeRead(facts)([], snapshot())).toBeNull();
});

const folded = (id: string, mergedIds: readonly string[]) =>
  kept({ snapshot: snapshot({ key: personKey(id), mergedIds }) });

it.each([
  ["kept under both ids", [folded("1", ["4"]), folded("2", ["5"])]],
  ["kept only under the folded ones", [folded("2", ["4"]), folded("3", ["5"])]],
])("a merged record %s is known by every id of either (P6.1, P10.5)", (_, rows) => {
  const asked = rows.map((row) => row.snapshot.key.recordId).filter((id) => id !== "1");
  const seen = snapshot({ key: personKey("1"), mergedIds: asked, version: LATER });
  const takes = [listed, takeRead(facts), takeWhole({ ...facts, opened: true, before: null })];
  for (const take of takes) {
    const ids = take(rows, seen)?.snapshot.mergedIds ?? [];
    expect(ids.toSorted()).toEqual([...asked, "4", "5"].toSorted());
  }
});

it("a merged record whose row stays as it was is still known by every id (P6.1, P10.5)", () => {
  const newer = kept({ snapshot: snapshot({ key: personKey("1"), version: LATER }) });
  const older = snapshot({ key: personKey("1"), mergedIds: ["2"] });
  for (const take of [listed, takeRead(facts)]) {
    const next = take([newer, folded("2", ["5"])], older);
    expect(next?.snapshot.version).toBe(LATER);
    expect(next?.snapshot.mergedIds.toSorted()).toEqual(["2", "5"]);
  }
});
