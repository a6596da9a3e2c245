// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { StorageNotice } from "#components/parts/StorageNotice.tsx";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { storageFailureToWords, storageStateToWords } from "#components/parts/storage-words.ts";
import { createMirror, type MirrorVault } from "#lib/store/mirror.ts";
import { openStore, type StorageState, type StorageWatch } from "#lib/store/open-store.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import type { StorageCause } from "#lib/store/storage-trouble.ts";
import { newEntry } from "../../../support/fakes/entries.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  settle,
  until,
} from "./panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

/** A watch that is where the test puts it, and remembers what it was asked to do. */
function fakeWatch(state: StorageState) {
  const asked: string[] = [];
  const watch: StorageWatch = {
    state: () => state,
    subscribe: () => () => undefined,
    retry: async () => {
      asked.push("retry");
      return state;
    },
    startAnew: async (database) => {
      asked.push(`start anew: ${database}`);
      return state;
    },
  };
  return { watch, asked };
}

const failed = (cause: StorageCause, database: "ops" | "cache" = "ops"): StorageState => ({
  type: "failed",
  database,
  trouble: { cause, detail: "" },
  isRetrying: false,
});

const show = (watch: StorageWatch, vault: MirrorVault = createFakeVault().vault) =>
  world.render(
    <StorageProvider value={{ watch, vault }}>
      <StorageNotice />
    </StorageProvider>,
  );

const buttons = () => [...document.querySelectorAll("button")].map((it) => it.textContent);

/** A second copy of two writes that waited in a database which is gone. */
async function copyTwo(): Promise<MirrorVault> {
  const { vault } = createFakeVault();
  await addEntries(world.store, [newEntry({ id: "a" }), newEntry({ id: "b" })], null);
  await createMirror({ store: world.store, vault, newId: () => "database-1" }).update();
  return vault;
}

describe("a database that cannot be used", () => {
  it("is not spoken of while all is well", async () => {
    world = await createPanelWorld({});
    await show(fakeWatch({ type: "open" }).watch);
    await show(fakeWatch({ type: "opening" }).watch);
    expect(document.body.textContent).toBe("");
  });

  it("says politely what is waited for, and that it goes on by itself", async () => {
    world = await createPanelWorld({});
    await show(fakeWatch({ type: "waiting", blocked: true }).watch);
    expect(document.querySelector("[role=status]")?.textContent).toContain("waits for another tab");
    expectText("goes on by itself");
    expect(buttons()).toEqual([]);
  });

  it("says that Handrail was updated, once, and offers nothing that would not help", async () => {
    world = await createPanelWorld({});
    await show(fakeWatch(failed("newer")).watch);
    expect(document.querySelectorAll("[role=alert]")).toHaveLength(1);
    expectText("Handrail was updated. Reload this page.");
    expect(buttons()).toEqual([]);
  });

  it("can be tried again", async () => {
    world = await createPanelWorld({});
    const { watch, asked } = fakeWatch(failed("full"));
    await show(watch);
    expect(buttons()).toEqual(["Try again"]);
    await press("Try again");
    expect(asked).toEqual(["retry"]);
  });

  it("advises a restart first; a new database comes behind a press of its own (P2.4)", async () => {
    world = await createPanelWorld({});
    const vault = await copyTwo();
    const { watch, asked } = fakeWatch(failed("corrupt"));
    await show(watch, vault);
    await until(() =>
      expectText("2 writes that were waiting to be sent are also in a second copy."),
    );
    expectText("Restart the browser first");
    expect(buttons()).toEqual(["Try again", "Export 2 writes", "A restart did not help"]);
    await press("A restart did not help");
    expectText("you connect your CRM again");
    expect(asked).toEqual([]);
    await press("Start with a new database");
    expect(asked).toEqual(["start anew: ops"]);
  });

  it("is never replaced for the sake of the copies of the CRM", async () => {
    world = await createPanelWorld({});
    await show(fakeWatch(failed("corrupt", "cache")).watch);
    expectText("cannot keep copies");
    expect(buttons()).toEqual(["Try again"]);
  });
});

describe("writes that were lost with their database", () => {
  it("are offered with their number, restored once, and said to be back (P2.4)", async () => {
    world = await createPanelWorld({});
    const vault = await copyTwo();
    await world.store.ops.delete({ disableAutoOpen: false });
    await show(openStore(world.store, createTimers().after), vault);
    await until(() => expectText("The browser lost Handrail's database. 2 writes were saved."));
    expect(buttons()).toEqual(["Restore 2 writes", "Export"]);
    await press("Restore 2 writes");
    await until(() => expectText("2 writes are back in the outbox."));
    expect(document.querySelector("[role=alert]")).toBeNull();
    expect((await world.store.ops.outbox.toArray()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(world.asked).toContain("drain");
  });

  it("stay offered when the disk is full, and say so (P1.2)", async () => {
    world = await createPanelWorld({});
    const vault = await copyTwo();
    await world.store.ops.delete({ disableAutoOpen: false });
    await world.store.ops.open();
    world.store.ops.outbox.hook("creating", () => {
      throw new DOMException("", "QuotaExceededError");
    });
    await show(openStore(world.store, createTimers().after), vault);
    await until(() => expectText("2 writes were saved."));
    await press("Restore 2 writes");
    await until(() => expectText("Not saved: the disk"));
    expect(buttons()).toContain("Restore 2 writes");
  });

  it("are nothing to speak of while they wait where they always did", async () => {
    world = await createPanelWorld({});
    const vault = await copyTwo();
    await show(openStore(world.store, createTimers().after), vault);
    await settle();
    expect(document.body.textContent).toBe("");
  });
});

it("gives for a write that failed the reason that is known best (P1.2)", async () => {
  world = await createPanelWorld({});
  await world.render(
    <StorageProvider
      value={{ watch: fakeWatch(failed("newer")).watch, vault: createFakeVault().vault }}
    >
      <NotSavedNotice failure={{ type: "not-saved", cause: "broken", detail: "TypeError" }} />
    </StorageProvider>,
  );
  expectText("Not saved: Handrail was updated.");
});

const CAUSES = ["full", "corrupt", "newer", "blocked", "unavailable", "closed", "broken"] as const;

it("has a sentence, a next step and a code of its own for every cause (P1.2)", async () => {
  world = await createPanelWorld({});
  const writes = CAUSES.map((cause) =>
    storageFailureToWords({ type: "not-saved", cause, detail: "" }),
  );
  const states = CAUSES.map((cause) => storageStateToWords(failed(cause)));
  for (const { title } of writes) expect(title).toMatch(/^Not saved/);
  for (const words of [...writes, ...states]) expect(words?.nextStep).not.toBe("");
  const codes = [...writes, ...states].map((words) => words?.code);
  expect(new Set(codes).size).toBe(2 * CAUSES.length);
});
