import "fake-indexeddb/auto";
import { liveQuery } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { removeConnection } from "#lib/store/connection-store.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import {
  changeSources,
  giving,
  keepShipped,
  newSource,
  toVersion,
} from "#lib/store/playbook-sources.ts";
import {
  discardWorkingCopy,
  findPlaybook,
  keepAuthoredNote,
  readAuthoredNotes,
  readPlaybookInForce,
  readPlaybookSource,
  readPlaybookVersions,
  readWorkingCopy,
  saveWorkingCopy,
} from "#lib/store/playbook-store.ts";
import type { AuthoredNoteRow, PlaybookSourceName, WorkingCopyRow } from "#lib/store/rows.ts";
import { agreedPlaybook } from "#tests/support/fakes/playbooks.ts";

let store: Store;
let stores = 0;

beforeEach(async () => {
  stores += 1;
  store = createStore(`-playbooks-${stores}`);
  await store.ops.open();
});
afterEach(() => store.ops.delete());

const ONE = agreedPlaybook("1.0.0");
const TWO = agreedPlaybook("2.0.0");
const THREE = agreedPlaybook("3.0.0");

async function bring(source: PlaybookSourceName, playbook: typeof ONE, at: number): Promise<void> {
  const version = toVersion(playbook, source === "policy" ? "policy" : "address", at);
  await changeSources(store, (sources) => {
    const row = sources.find((each) => each.source === source) ?? newSource(source);
    return { put: [giving(row, version)], version };
  });
}

const inForce = async () => (await readPlaybookInForce(store)).ref;

describe("the playbook in force", () => {
  it("is the shipped one until a team has its own", async () => {
    expect(await readPlaybookInForce(store)).toMatchObject({
      playbook: DEFAULT_PLAYBOOK,
      ref: playbookRef(DEFAULT_PLAYBOOK),
      from: "shipped",
      since: null,
    });
  });

  it("is the policy's, else the address's, else the one that was signed here", async () => {
    await bring("here", ONE, 1);
    expect(await readPlaybookInForce(store)).toMatchObject({ playbook: ONE, since: 1 });
    await bring("address", TWO, 2);
    expect(await inForce()).toBe(playbookRef(TWO));
    await bring("policy", THREE, 3);
    expect(await inForce()).toBe(playbookRef(THREE));
    await changeSources(store, () => ({ remove: ["policy"] }));
    expect(await inForce()).toBe(playbookRef(TWO));
  });

  it("keeps its day when the same version comes again", async () => {
    await bring("here", ONE, 1);
    await bring("here", ONE, 9);
    expect(await readPlaybookInForce(store)).toMatchObject({ since: 1 });
    expect(await readPlaybookVersions(store)).toMatchObject([{ keptAt: 1 }]);
  });

  it("is the very same object as long as the version is the same", async () => {
    await bring("here", ONE, 1);
    const first = await readPlaybookInForce(store);
    expect(await readPlaybookInForce(store, first)).toBe(first);
    await bring("here", TWO, 2);
    expect((await readPlaybookInForce(store, first)).ref).toBe(playbookRef(TWO));
  });

  it("stays with the last one that can be read when a kept one no longer can, and says so", async () => {
    await keepShipped(store, DEFAULT_PLAYBOOK, 0);
    await bring("here", ONE, 1);
    await bring("here", TWO, 2);
    await store.ops.playbooks.update(playbookRef(TWO), { document: { ...TWO, leadTypes: [] } });
    expect(await readPlaybookInForce(store)).toMatchObject({ playbook: ONE });
    const { trouble } = await readPlaybookSource(store);
    expect(trouble).toMatchObject({ type: "outdated" });
    expect(trouble?.issues.map(({ path }) => path)).toContain("leadTypes");
    await store.ops.playbooks.update(playbookRef(ONE), { document: "nothing" });
    expect(await readPlaybookInForce(store)).toMatchObject({ from: "shipped" });
  });

  it("says who decides", async () => {
    await bring("here", ONE, 1);
    expect(await readPlaybookSource(store)).toMatchObject({ managed: false, trouble: null });
    await changeSources(store, () => ({
      put: [{ ...newSource("address"), address: "https://a.example/" }],
    }));
    expect(await readPlaybookSource(store)).toMatchObject({
      managed: false,
      address: "https://a.example/",
    });
    await bring("policy-address", TWO, 2);
    expect(await readPlaybookSource(store)).toMatchObject({ managed: true, address: null });
  });
});

describe("versions", () => {
  it("are all kept and found by what a note remembers, newest first", async () => {
    await keepShipped(store, DEFAULT_PLAYBOOK, 0);
    await bring("here", ONE, 1);
    await bring("here", TWO, 2);
    const versions = await readPlaybookVersions(store);
    expect(versions.map(({ version, from }) => [version, from])).toEqual([
      ["2.0.0", "address"],
      ["1.0.0", "address"],
      [DEFAULT_PLAYBOOK.version, "shipped"],
    ]);
    expect(await findPlaybook(store, playbookRef(ONE))).toEqual(ONE);
    expect(await findPlaybook(store, playbookRef(DEFAULT_PLAYBOOK))).toEqual(DEFAULT_PLAYBOOK);
  });

  it("are told apart by their content, and by the newest where a note is older than hashes", async () => {
    const renamed = agreedPlaybook("1.0.0", "Acme, renamed");
    await bring("here", ONE, 1);
    await bring("here", renamed, 2);
    expect((await findPlaybook(store, playbookRef(ONE)))?.name).toBe("Acme playbook");
    expect((await findPlaybook(store, "acme@1.0.0"))?.name).toBe("Acme, renamed");
    expect(await findPlaybook(store, "acme@1.0.0#00000000")).toBeNull();
    expect(await findPlaybook(store, "not a reference")).toBeNull();
  });

  it("are not kept a second time as shipped when a team has its own", async () => {
    await keepShipped(store, ONE, 0);
    expect(await readPlaybookVersions(store)).toEqual([]);
  });

  it("find the shipped one before a note was checked against it", async () => {
    const { id, version } = DEFAULT_PLAYBOOK;
    expect(await findPlaybook(store, `${id}@${version}`)).toBe(DEFAULT_PLAYBOOK);
    expect(await findPlaybook(store, playbookRef(DEFAULT_PLAYBOOK))).toBe(DEFAULT_PLAYBOOK);
    expect(await findPlaybook(store, `${id}@${version}#00000000`)).toBeNull();
  });
});

describe("a change of the sources", () => {
  it("writes nothing when nothing is different, so that nobody is woken", async () => {
    await bring("here", ONE, 1);
    const put = vi.spyOn(store.ops.playbookSources, "bulkPut");
    await bring("here", ONE, 1);
    expect(put).not.toHaveBeenCalled();
  });

  it("leaves version and sources alone when it is called off", async () => {
    await changeSources(store, () => null);
    expect(await store.ops.playbooks.count()).toBe(0);
  });
});

describe("a working copy", () => {
  const copy = (changes: Partial<WorkingCopyRow> = {}): WorkingCopyRow => ({
    name: "draft",
    document: { anything: "half written" },
    by: "Mina Aalto",
    startedAt: "2026-11-20T09:00:00.000Z",
    finishedAt: null,
    savedAt: 1,
    ...changes,
  });

  it("is kept as it is, even when it is no playbook yet, and taken away when asked", async () => {
    expect(await readWorkingCopy(store, "draft")).toBeNull();
    await saveWorkingCopy(store, copy());
    await saveWorkingCopy(store, copy({ savedAt: 2 }));
    await saveWorkingCopy(store, copy({ name: "definition/sales" }));
    expect(await readWorkingCopy(store, "draft")).toEqual(copy({ savedAt: 2 }));
    await discardWorkingCopy(store, "draft");
    expect(await readWorkingCopy(store, "draft")).toBeNull();
    expect(await readWorkingCopy(store, "definition/sales")).not.toBeNull();
  });

  it("is on its way to the disk before anything else can happen", () => {
    const opened = vi.spyOn(store.ops.backendDB(), "transaction");
    const saved = saveWorkingCopy(store, copy());
    expect(opened).toHaveBeenCalledWith("workingCopies", "readwrite", { durability: "strict" });
    return saved;
  });

  it("is seen at once by whoever looks at it, though it goes beside Dexie", async () => {
    const seen: (number | undefined)[] = [];
    const watch = liveQuery(() => readWorkingCopy(store, "draft")).subscribe((row) => {
      seen.push(row?.savedAt);
    });
    await vi.waitFor(() => expect(seen).toEqual([undefined]));
    await saveWorkingCopy(store, copy({ savedAt: 7 }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(7));
    watch.unsubscribe();
  });
});

describe("fingerprints of notes", () => {
  const note = (at: number, connectionId = "hubspot-1"): AuthoredNoteRow => ({
    recordKey: `${connectionId}/person/${at}`,
    connectionId,
    buyer: "Sara Lindqvist",
    writtenAt: at,
    prints: { problem: [1, 2] },
  });

  it("are kept of the newest 200 notes, one for each record", async () => {
    for (let at = 1; at <= 203; at += 1) await keepAuthoredNote(store, note(at));
    await keepAuthoredNote(store, { ...note(203), prints: {} });
    const kept = await readAuthoredNotes(store);
    expect(kept.map(({ writtenAt }) => writtenAt)).toEqual(
      Array.from({ length: 200 }, (_, index) => 203 - index),
    );
    expect(kept[0]?.prints).toEqual({});
  });

  it("go with their connection; playbooks and working copies stay", async () => {
    await keepAuthoredNote(store, note(1));
    await keepAuthoredNote(store, note(2, "twenty-1"));
    await bring("here", ONE, 1);
    await removeConnection(store, "hubspot-1");
    expect((await readAuthoredNotes(store)).map(({ connectionId }) => connectionId)).toEqual([
      "twenty-1",
    ]);
    expect(await inForce()).toBe(playbookRef(ONE));
  });
});
