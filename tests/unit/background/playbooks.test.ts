import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { ManagedPolicy } from "#lib/platform/managed-policy.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { changeSources, followed, newSource } from "#lib/store/playbook-sources.ts";
import {
  readPlaybookInForce,
  readPlaybookSource,
  readPlaybookVersions,
} from "#lib/store/playbook-store.ts";
import { agreedPlaybook, unsignedPlaybook } from "#tests/support/fakes/playbooks.ts";
import {
  createPlaybooks,
  type PlaybookPorts,
  type Playbooks,
} from "../../../entrypoints/background/playbooks.ts";

const ADDRESS = "https://playbooks.acme.example/agreed.json";
const NO_POLICY: ManagedPolicy = { playbook: null, playbookAddress: null };
const HOUR = 60 * 60 * 1000;
const ONE = agreedPlaybook("1.0.0");
const TWO = agreedPlaybook("2.0.0");

/** A background whose network, clock, permissions and policy are the test's. */
function createWorld(store: Store, ports: Partial<PlaybookPorts> = {}) {
  const world = {
    now: 1_000_000,
    policy: NO_POLICY,
    online: true,
    allowed: true,
    answer: (): Response | Promise<Response> => new Response(null, { status: 404 }),
    asked: [] as { readonly url: string; readonly etag: string | null }[],
    asksFor: [] as string[],
    playbooks: undefined as unknown as Playbooks,
  };
  world.playbooks = createPlaybooks({
    store,
    readPolicy: async () => world.policy,
    network: {
      fetch: async (url, init) => {
        world.asked.push({ url, etag: new Headers(init.headers).get("if-none-match") });
        return world.answer();
      },
      isOnline: () => world.online,
      abortAfter: () => new AbortController().signal,
    },
    isAllowed: async (origins) => {
      world.asksFor.push(...origins);
      return world.allowed;
    },
    now: () => world.now,
    ...ports,
  });
  return world;
}

let store: Store;
let world: ReturnType<typeof createWorld>;
let stores = 0;

beforeEach(async () => {
  stores += 1;
  store = createStore(`-background-playbooks-${stores}`);
  await store.ops.open();
  world = createWorld(store);
});
afterEach(() => store.ops.delete());

const follow = (address: string) =>
  changeSources(store, (sources) => ({
    put: [followed(sources.find((it) => it.source === "address") ?? newSource("address"), address)],
  }));
const serve = (text: string, etag: string | null = null) => {
  world.answer = () => new Response(text, etag === null ? {} : { headers: { etag } });
};
const servePlaybook = (playbook: Playbook, etag: string | null = null) =>
  serve(JSON.stringify(playbook), etag);
const inForce = async () => (await readPlaybookInForce(store)).ref;
const trouble = async () => (await readPlaybookSource(store)).trouble;

describe("a playbook at an address", () => {
  beforeEach(() => follow(ADDRESS));

  it("comes in force, and a changed one replaces it; both stay readable", async () => {
    servePlaybook(ONE, '"one"');
    expect(await world.playbooks.fetch()).toBe("new");
    expect(await readPlaybookInForce(store)).toMatchObject({ playbook: ONE, from: "address" });
    servePlaybook(TWO, '"two"');
    world.now += 1;
    expect(await world.playbooks.fetch()).toBe("new");
    expect(await inForce()).toBe(playbookRef(TWO));
    expect(world.asked.map(({ etag }) => etag)).toEqual([null, '"one"']);
    expect(await readPlaybookVersions(store)).toHaveLength(2);
    expect(await readPlaybookSource(store)).toMatchObject({
      address: ADDRESS,
      etag: '"two"',
      checkedAt: world.now,
      trouble: null,
    });
  });

  it("that is unchanged is not fetched again, and said to be the same", async () => {
    servePlaybook(ONE, '"one"');
    await world.playbooks.fetch();
    world.answer = () => new Response(null, { status: 304 });
    world.now += HOUR;
    expect(await world.playbooks.fetch()).toBe("same");
    expect(await readPlaybookInForce(store)).toMatchObject({ playbook: ONE, since: 1_000_000 });
    expect(await readPlaybookSource(store)).toMatchObject({ checkedAt: world.now });
  });

  const tampered = { ...TWO, name: "Changed after signing" };
  const onePerson = {
    ...TWO,
    signOffs: { ...TWO.signOffs, sales: { ...TWO.signOffs.sales, name: "mina  AALTO" } },
  };
  it.each([
    ["no JSON", "{ half", "unreadable", /line|column/i],
    ["no playbook", '{"format":2}', "unreadable", /id|version|name/],
    [
      "a script in place of words",
      JSON.stringify({ ...TWO, onload: "alert(1)" }),
      "unreadable",
      /onload/,
    ],
    [
      "a way to a prototype",
      JSON.stringify(TWO).replace("{", '{"__proto__":{"x":1},'),
      "unreadable",
      /__proto__/,
    ],
    ["nobody's signature", JSON.stringify(unsignedPlaybook("2.0.0")), "not-agreed", /signOffs/],
    ["a change after signing", JSON.stringify(tampered), "not-agreed", /after Mina Aalto signed/],
    ["one person for both sides", JSON.stringify(onePerson), "not-agreed", /both sides/],
  ])(
    "with %s is refused with the place and the reason, and the last good one stays",
    async (_what, text, type, says) => {
      servePlaybook(ONE, '"one"');
      await world.playbooks.fetch();
      serve(text, '"bad"');
      expect(await world.playbooks.fetch()).toBe("trouble");
      expect(await inForce()).toBe(playbookRef(ONE));
      const told = await trouble();
      expect(told?.type).toBe(type);
      expect(JSON.stringify(told?.issues)).toMatch(says);
      expect(await readPlaybookVersions(store)).toHaveLength(1);
      // The mark of the last good one is sent again: when it comes back, all is well without fetching it.
      world.answer = () => new Response(null, { status: 304 });
      expect(await world.playbooks.fetch()).toBe("same");
      expect(world.asked.at(-1)?.etag).toBe('"one"');
      expect(await trouble()).toBeNull();
    },
  );

  it.each([
    ["nobody at home", () => new Response(null, { status: 404 }), "status"],
    ["a server that fails", () => new Response(null, { status: 503 }), "status"],
    ["a door that is locked", () => new Response(null, { status: 403 }), "status"],
    ["a sign-in page", () => new Response("<html>Sign in</html>"), "web-page"],
    ["a redirect", () => new Response(null, { status: 302 }), "redirected"],
    ["no end", () => new Response(" ".repeat(1024 * 1024 + 1)), "too-large"],
    ["a broken line", () => Promise.reject(new TypeError("Failed to fetch")), "no-answer"],
  ])("with %s is told, and the last good one stays", async (_what, answer, type) => {
    servePlaybook(ONE);
    await world.playbooks.fetch();
    world.answer = answer;
    expect(await world.playbooks.fetch()).toBe("trouble");
    expect(await trouble()).toMatchObject({ type, what: expect.stringMatching(/\.$/) });
    expect(await inForce()).toBe(playbookRef(ONE));
  });

  it("is not asked without the browser's permission, and asked when somebody has given it", async () => {
    world.allowed = false;
    expect(await world.playbooks.fetch()).toBe("trouble");
    expect(await trouble()).toMatchObject({ type: "not-allowed" });
    expect(world.asked).toEqual([]);
    expect(world.asksFor).toEqual(["https://playbooks.acme.example/*"]);
    servePlaybook(ONE);
    world.allowed = true;
    await world.playbooks.fetchIfForbidden();
    expect(await inForce()).toBe(playbookRef(ONE));
    await world.playbooks.fetchIfForbidden();
    expect(world.asked).toHaveLength(1);
  });

  it("is told to be out of reach without a network", async () => {
    world.online = false;
    world.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    await world.playbooks.follow();
    expect(await trouble()).toMatchObject({ type: "offline" });
  });

  it("is asked once a day, and once an hour after trouble", async () => {
    servePlaybook(ONE);
    await world.playbooks.follow();
    world.now += 24 * HOUR - 1;
    await world.playbooks.follow();
    expect(world.asked).toHaveLength(1);
    world.now += 1;
    world.answer = () => new Response(null, { status: 500 });
    await world.playbooks.follow();
    expect(world.asked).toHaveLength(2);
    world.now += HOUR - 1;
    await world.playbooks.follow();
    expect(world.asked).toHaveLength(2);
    world.now += 1;
    await world.playbooks.follow();
    expect(world.asked).toHaveLength(3);
  });

  it("is nobody's answer any more when another address was chosen while it was on its way", async () => {
    let answerNow: (response: Response) => void = () => undefined;
    world.answer = () => new Promise<Response>((resolve) => (answerNow = resolve));
    const fetching = world.playbooks.fetch();
    await expect.poll(() => world.asked.length).toBe(1);
    await follow("https://other.example/p.json");
    answerNow(new Response(JSON.stringify(ONE)));
    await fetching;
    expect(await readPlaybookInForce(store)).toMatchObject({ from: "shipped" });
    expect(await readPlaybookVersions(store)).toEqual([]);
  });

  it("stays in force while another address is tried that gives nothing good", async () => {
    servePlaybook(ONE, '"one"');
    await world.playbooks.fetch();
    await follow("https://other.example/p.json");
    world.answer = () => new Response("nothing");
    expect(await world.playbooks.fetch()).toBe("trouble");
    expect(world.asked.at(-1)).toEqual({ url: "https://other.example/p.json", etag: null });
    expect(await inForce()).toBe(playbookRef(ONE));
  });
});

it("nobody is asked where no address is followed", async () => {
  expect(await world.playbooks.fetch()).toBe("no-address");
  await world.playbooks.follow();
  expect(world.asked).toEqual([]);
});

describe("an organisation's policy", () => {
  it("with the playbook itself comes before an address, and nothing is fetched", async () => {
    await follow(ADDRESS);
    world.policy = { playbook: JSON.stringify(ONE), playbookAddress: ADDRESS };
    await world.playbooks.follow();
    expect(await readPlaybookInForce(store)).toMatchObject({ playbook: ONE, from: "policy" });
    expect(await readPlaybookSource(store)).toMatchObject({ managed: true, trouble: null });
    expect(await world.playbooks.fetch()).toBe("no-address");
    expect(world.asked).toEqual([]);
  });

  it("that is broken is told, and what it gave last stays; one that is gone leaves what there was", async () => {
    await follow(ADDRESS);
    servePlaybook(TWO);
    await world.playbooks.fetch();
    world.policy = { ...NO_POLICY, playbook: JSON.stringify(ONE) };
    await world.playbooks.follow();
    world.policy = { ...NO_POLICY, playbook: JSON.stringify({ ...ONE, reasons: [] }) };
    await world.playbooks.follow();
    expect(await inForce()).toBe(playbookRef(ONE));
    expect(await trouble()).toMatchObject({ type: "unreadable", issues: [{ path: "reasons" }] });
    world.policy = NO_POLICY;
    await world.playbooks.follow();
    expect(await inForce()).toBe(playbookRef(TWO));
    expect(await readPlaybookSource(store)).toMatchObject({ managed: false, trouble: null });
  });

  it("that was broken from the start leaves in force what was", async () => {
    world.policy = { ...NO_POLICY, playbook: "{" };
    await world.playbooks.follow();
    expect(await readPlaybookInForce(store)).toMatchObject({ from: "shipped" });
    expect(await readPlaybookSource(store)).toMatchObject({
      managed: true,
      trouble: { type: "unreadable" },
    });
  });

  it("with an address has it asked in place of the one that was chosen here", async () => {
    await follow("https://chosen.example/p.json");
    world.policy = { ...NO_POLICY, playbookAddress: ADDRESS };
    servePlaybook(TWO);
    await world.playbooks.follow();
    expect(world.asked.map(({ url }) => url)).toEqual([ADDRESS]);
    expect(await readPlaybookSource(store)).toMatchObject({ address: ADDRESS, managed: true });
    expect(await inForce()).toBe(playbookRef(TWO));
  });

  it("with an address that is none says so and asks nobody", async () => {
    world.policy = { ...NO_POLICY, playbookAddress: "http://acme.example/p.json" };
    await world.playbooks.follow();
    expect(await trouble()).toMatchObject({ type: "bad-address" });
    expect(world.asked).toEqual([]);
  });

  it("that the browser takes its time over keeps nobody from asking an address", async () => {
    await follow(ADDRESS);
    servePlaybook(ONE);
    const ports = { readPolicy: () => new Promise<ManagedPolicy>(() => undefined) };
    const slow = createWorld(store, ports);
    slow.answer = world.answer;
    void slow.playbooks.follow();
    expect(await slow.playbooks.fetch()).toBe("new");
  });

  it("that says the same again changes nothing", async () => {
    world.policy = { playbook: "{", playbookAddress: ADDRESS };
    await world.playbooks.follow();
    const before = await store.ops.playbookSources.toArray();
    world.now += HOUR;
    await world.playbooks.follow();
    expect(await store.ops.playbookSources.toArray()).toEqual(before);
  });
});
