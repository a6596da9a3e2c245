// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { useOutboxQuery } from "#components/data/use-outbox-query.ts";
import type { Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry } from "#tests/support/fakes/entries.ts";
import { createPanelWorld, type PanelWorld, until } from "../parts/panel-world.tsx";

let world: PanelWorld;
let reads = 0;
let written = 0;
let isQuiet = false;

afterEach(() => world.close());

/** As slow as a count of ten thousand rows: while writes go on, five of them happen during each read. */
async function slowCount({ ops }: Store): Promise<number> {
  reads += 1;
  const from = written;
  while (!isQuiet && written < from + 5) await new Promise((resolve) => setTimeout(resolve, 1));
  return ops.outbox.count();
}

function Count() {
  return <output>{useOutboxQuery(slowCount)}</output>;
}

const shown = () => document.querySelector("output")?.textContent;
const add = (id: number) => addEntries(world.store, [newEntry({ id: `e${id}` })], null);

it("goes on showing counts while the outbox changes faster than it can be read", async () => {
  isQuiet = false;
  world = await createPanelWorld({});
  await world.render(<Count />);
  const seen = new Set<string | undefined>();
  // More writes than the fastest machine makes in the time: this only ends what will never come.
  while (seen.size < 4 && written < 20_000) {
    await add(written);
    written += 1;
    seen.add(shown());
  }
  expect(seen.size).toBe(4);
  isQuiet = true;
  expect(reads).toBeLessThan(written / 2);
  await until(() => expect(shown()).toBe(String(written)));
});

it("shows the last change although nothing follows it", async () => {
  isQuiet = true;
  world = await createPanelWorld({});
  await world.render(<Count />);
  await until(() => expect(shown()).toBe("0"));
  await add(1);
  await add(2);
  await until(() => expect(shown()).toBe("2"));
});
