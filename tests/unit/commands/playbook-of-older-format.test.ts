import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { judgePlaybook } from "#lib/commands/judge-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { checkSignOffs } from "#lib/domain/playbook/sign.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { changeSources, giving, newSource, toVersion } from "#lib/store/playbook-sources.ts";
import {
  findPlaybook,
  readPlaybookInForce,
  readPlaybookSource,
} from "#lib/store/playbook-store.ts";

/** What an address or a policy gives since before the update, and what this browser kept of it then. */
const TEXT = readFileSync(
  new URL("../domain/playbook/samples/format-two.json", import.meta.url),
  "utf8",
);
const REF = "acme@2.3.0#9791b113";
const ROW = {
  ref: REF,
  id: "acme",
  version: "2.3.0",
  hash: JSON.parse(TEXT).signOffs.sales.hash,
  keptAt: 1,
  from: "address",
  document: JSON.parse(TEXT),
} as const;

let store: Store;
let stores = 0;

beforeEach(async () => {
  stores += 1;
  store = createStore(`-older-format-${stores}`);
  await store.ops.open();
});
afterEach(() => store.ops.delete());

const keepAsBefore = () =>
  changeSources(store, () => ({
    put: [{ ...newSource("address"), ref: REF, since: 1 }],
    version: ROW,
  }));

describe("a playbook that was signed in an older format", () => {
  it("stays in force after the update, agreed, under the name that notes remember", async () => {
    await keepAsBefore();
    const inForce = await readPlaybookInForce(store);
    expect(inForce).toMatchObject({ ref: REF, from: "address", since: 1, playbook: { format: 3 } });
    expect(checkSignOffs(inForce.playbook)).toEqual([]);
    expect((await readPlaybookSource(store)).trouble).toBeNull();
    expect((await findPlaybook(store, REF))?.name).toBe("Acme playbook");
  });

  it("may come from an address that still gives it so, as the same version since the same day", async () => {
    await keepAsBefore();
    const judged = judgePlaybook(TEXT);
    if (!judged.ok) throw new Error(judged.failure.what);
    const version = toVersion(judged.value, "address", 99);
    expect(version).toMatchObject({ ref: REF, hash: ROW.hash });
    await changeSources(store, ([row]) => ({
      put: [giving(row ?? newSource("address"), version)],
      version,
    }));
    expect(await readPlaybookInForce(store)).toMatchObject({ ref: REF, since: 1 });
  });

  it("is found by its old name where it came only after the update", async () => {
    const parsed = parsePlaybook(JSON.parse(TEXT));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    const version = toVersion(parsed.value, "file", 5);
    await changeSources(store, () => ({
      put: [giving(newSource("here"), version)],
      version,
    }));
    expect(await readPlaybookInForce(store)).toMatchObject({ ref: REF, since: 5 });
    expect(await findPlaybook(store, REF)).toEqual(parsed.value);
  });

  it("is refused when it was changed after the two had signed it", () => {
    const changed = TEXT.replace('"opens": "08:30"', '"opens": "07:30"');
    expect(changed).not.toBe(TEXT);
    expect(judgePlaybook(changed)).toMatchObject({ ok: false, failure: { type: "not-agreed" } });
  });
});
