import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  bringIntoForce,
  fetchPlaybook,
  setPlaybookAddress,
} from "#lib/commands/playbook-commands.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { changeSources, newSource } from "#lib/store/playbook-sources.ts";
import { readPlaybookInForce, readPlaybookSource } from "#lib/store/playbook-store.ts";
import type { PlaybookSourceName } from "#lib/store/rows.ts";
import { agreedPlaybook, signed, unsignedPlaybook } from "#tests/support/fakes/playbooks.ts";
import { type CommandWorld, createCommandWorld, NOW } from "./command-world.ts";

const ADDRESS = "https://playbooks.acme.example/agreed.json";

let world: CommandWorld;
beforeEach(async () => {
  world = await createCommandWorld();
});
afterEach(() => world.store.ops.delete());

const govern = (source: PlaybookSourceName) =>
  changeSources(world.store, () => ({ put: [{ ...newSource(source), address: ADDRESS }] }));

describe("bringing a version in force", () => {
  it("makes it the playbook of this browser, from this moment", async () => {
    const playbook = agreedPlaybook("1.0.0");
    expect(await bringIntoForce(world.deps, playbook, "editor")).toEqual({
      ok: true,
      value: { ref: playbookRef(playbook) },
    });
    expect(await readPlaybookInForce(world.store)).toEqual({
      playbook,
      ref: playbookRef(playbook),
      from: "editor",
      since: NOW,
    });
  });

  it.each([
    ["nobody signed", unsignedPlaybook("1.0.0"), "signOffs.marketing"],
    [
      "was changed after signing",
      { ...agreedPlaybook("1.0.0"), name: "Other" },
      "signOffs.marketing",
    ],
    [
      "is no playbook, though signed",
      signed({ ...unsignedPlaybook("1.0.0"), leadTypes: [] }),
      "leadTypes",
    ],
  ])("is refused for one that %s, with the place", async (_what, playbook, path) => {
    const refused = await bringIntoForce(world.deps, playbook, "file");
    expect(refused).toMatchObject({ ok: false, failure: { type: "refused" } });
    expect(refused).toMatchObject({
      failure: { issues: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await readPlaybookInForce(world.store)).toMatchObject({ from: "shipped" });
  });

  it.each([
    ["policy", "policy"],
    ["policy-address", "policy"],
    ["address", "address"],
  ] as const)("is refused while the %s decides", async (source, says) => {
    await govern(source);
    const refused = await bringIntoForce(world.deps, agreedPlaybook("1.0.0"), "editor");
    expect(refused).toMatchObject({
      failure: { issues: [{ path: "", reason: expect.stringContaining(says) }] },
    });
    expect(await world.store.ops.playbooks.count()).toBe(0);
  });

  it("says when the browser could not keep it", async () => {
    vi.spyOn(world.store.ops, "transaction").mockRejectedValue(
      new DOMException("No space", "QuotaExceededError"),
    );
    expect(await bringIntoForce(world.deps, agreedPlaybook("1.0.0"), "editor")).toMatchObject({
      failure: { type: "not-saved", cause: "full" },
    });
  });
});

describe("the address to follow", () => {
  it("is kept as it will be asked, and a refused one changes nothing", async () => {
    await setPlaybookAddress(world.deps, " playbooks.acme.example/agreed.json#top ");
    expect(await readPlaybookSource(world.store)).toMatchObject({ address: ADDRESS });
    expect(await setPlaybookAddress(world.deps, "http://acme.example/")).toMatchObject({
      failure: { type: "refused-address", field: "address" },
    });
    expect(await readPlaybookSource(world.store)).toMatchObject({ address: ADDRESS });
  });

  it("can be given up; what it gave last stays in force and may be followed by a version signed here", async () => {
    const given = agreedPlaybook("1.0.0");
    await bringIntoForce(world.deps, given, "file");
    await govern("address");
    await changeSources(world.store, (sources) => ({
      put: sources.map((row) =>
        row.source === "address" ? { ...row, ref: playbookRef(given), since: 5 } : row,
      ),
    }));
    await setPlaybookAddress(world.deps, null);
    expect(await readPlaybookInForce(world.store)).toMatchObject({ playbook: given, since: 5 });
    expect(await readPlaybookSource(world.store)).toMatchObject({ address: null });
    expect(await bringIntoForce(world.deps, agreedPlaybook("1.1.0"), "editor")).toMatchObject({
      ok: true,
    });
  });

  it("that never gave anything leaves what was signed here when it is given up", async () => {
    const own = agreedPlaybook("1.0.0");
    await bringIntoForce(world.deps, own, "editor");
    await setPlaybookAddress(world.deps, ADDRESS);
    await setPlaybookAddress(world.deps, null);
    expect(await readPlaybookInForce(world.store)).toMatchObject({ playbook: own });
  });

  it("is asked by the background", async () => {
    await fetchPlaybook(world.deps);
    expect(world.asked).toEqual(["fetch-playbook"]);
  });
});
