import { describe, expect, it } from "vitest";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { createManualClock } from "#tests/sandbox/manual-clock.ts";
import { addRecord } from "#tests/sandbox/pipedrive/records.ts";
import { createPipedriveSandbox, type SandboxOptions } from "#tests/sandbox/pipedrive/sandbox.ts";
import { KEYS, PLAN_LIMITS, type Plan } from "#tests/sandbox/pipedrive/settings.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { NOTE, OFFER, patch, SARA } from "./gateway/samples.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

const SECONDS = 1_000;
const cursor = { since: "2020-01-01T00:00:00.000Z", lastId: null };
const MIDNIGHT = Date.parse("2026-11-22T00:00:00.000Z");

/** A company with its real limits, and a browser whose requests take up to a fifth of a second each way. */
function createAccount(options: SandboxOptions = {}) {
  const clock = createManualClock();
  const random = createRandom(7);
  const onTheWay = () => clock.sleep(random.between(10, 200));
  const { now, sleep } = clock;
  const sandbox = createPipedriveSandbox({ now, sleep, seats: 100, ...options });
  const ids = Array.from(
    { length: 8 },
    (_, index) => addRecord(sandbox.world, "persons", { name: `P${index}` }).id,
  );
  const http = createHttp({
    fetch: async (url, init) => {
      await onTheWay();
      const response = await sandbox.app.fetch(new Request(url, init));
      await onTheWay();
      return response;
    },
    isOnline: () => true,
    abortAfter: () => new AbortController().signal,
    origins: ["https://acme.pipedrive.com"],
  });
  const gateway = createPipedriveGateway({
    http,
    access: keyAccess(async () => KEYS.good),
    allowance: createAllowance({ now, sleep, limits: PIPEDRIVE_LIMITS }),
    now,
    memory: createMemory(),
    connection: { id: "c1", server: "acme.pipedrive.com", accountId: "acme.pipedrive.com" },
  });
  /** Writes as fast as it may, in so many lanes at once. */
  const drain = (lanes: number) => {
    for (const recordId of ids.slice(0, lanes)) {
      void (async () => {
        const record = { connectionId: "c1", objectType: "person", recordId } as const;
        let base: string | null = null;
        for (let count = 0; ; count += 1) {
          const noteFit = String(count);
          const done = await gateway.patch(
            record,
            patch({ fields: { noteFit }, base: { noteFit: base } }),
          );
          if (done.ok) base = noteFit;
        }
      })();
    }
  };
  return { clock, sandbox, gateway, drain };
}

describe("the two seconds", () => {
  it.each<readonly [Plan, number]>([
    ["lite", 4],
    ["lite", 8],
    ["growth", 8],
  ])("are used and never overrun on the %s plan with %i lanes", async (plan, lanes) => {
    const { clock, sandbox, drain } = createAccount({ plan });
    drain(lanes);
    await clock.advance(60 * SECONDS);
    const refused = sandbox.requests.filter(({ status }) => status === 429).length;
    expect(refused).toBe(0);
    const share = sandbox.requests.length / (PLAN_LIMITS[plan].burst * 30);
    expect(share).toBeGreaterThan(plan === "lite" && lanes === 8 ? 0.8 : 0.3);
  });

  it("leave room for a person while a drain runs", async () => {
    const { clock, gateway, drain } = createAccount();
    drain(8);
    const waits: number[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      await clock.advance(5 * SECONDS);
      const asked = clock.now();
      void gateway.account().then((answer) => waits.push(answer.ok ? clock.now() - asked : -1));
      await clock.advance(SECONDS);
    }
    expect(waits).toHaveLength(10);
    expect(Math.max(...waits)).toBeLessThanOrEqual(500);
    expect(Math.min(...waits)).toBeGreaterThan(0);
  });
});

describe("after a refusal", () => {
  it("waits longer each time, and so is never shut out", async () => {
    const world = createPipedriveWorld();
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    const write = patch({ fields: { reason: "wrong-role" } });
    world.sandbox.faults.add({ match: { path: "/persons/" }, effect: { status: 429 }, times: 4 });
    const waits: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      const refused = await world.gateway.patch(record, write);
      if (refused.ok || refused.failure.type !== "rate-limited") throw new Error("Not refused");
      const wait = refused.failure.retryAt - world.now();
      waits.push(wait);
      world.passTime(wait);
    }
    expect(waits).toEqual([2_000, 10_000, 50_000, 250_000]);
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
  });

  it("takes the guard's page for what it is: too many calls, and no missing right", async () => {
    const world = createPipedriveWorld({ limited: true, sandbox: { enforceLimits: true } });
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    const { usage } = world.sandbox.state;
    usage.shutOutUntil.set(KEYS.good, world.now() + 5 * 60 * SECONDS);
    expect(await world.gateway.getRecord("person", record.recordId)).toEqual({
      ok: false,
      failure: {
        type: "rate-limited",
        retryAt: world.now() + 15 * 60 * SECONDS,
        scope: "burst",
      },
    });
    const asked = world.sandbox.requests.length;
    expect(await world.gateway.account()).toMatchObject({ failure: { type: "rate-limited" } });
    expect(world.sandbox.requests).toHaveLength(asked);
    world.passTime(15 * 60 * SECONDS);
    expect(await world.gateway.account()).toMatchObject({ ok: true });
  });
});

describe("the day's tokens", () => {
  const seatWorld = (used: number, sandbox: SandboxOptions = {}) => {
    const memory = createMemory();
    const world = createPipedriveWorld({ memory, sandbox });
    return memory
      .write("tokens", { day: "2026-11-21", used, limit: null })
      .then(() => ({ ...world, memory }));
  };

  it("stop what runs in the background first, then writes, and never what a person opens", async () => {
    const world = await seatWorld(18_000);
    const record = world.addPerson(SARA);
    const paused = {
      ok: false,
      failure: { type: "rate-limited", scope: "daily", retryAt: MIDNIGHT },
    };
    expect(await world.gateway.changes("person", cursor)).toEqual(paused);
    expect(world.sandbox.requests).toEqual([]);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    await world.memory.write("tokens", { day: "2026-11-21", used: 27_000, limit: null });
    const later = createPipedriveWorld({ memory: world.memory });
    expect(await later.gateway.createTimelineNote(later.addPerson(SARA), NOTE)).toEqual(paused);
    expect(await later.gateway.search("sara")).toMatchObject({ ok: true });
  });

  it("begin anew at midnight", async () => {
    const world = await seatWorld(30_000);
    expect(await world.gateway.changes("person", cursor)).toMatchObject({ ok: false });
    world.passTime(MIDNIGHT - world.now());
    expect(await world.gateway.changes("person", cursor)).toMatchObject({ ok: true });
  });

  it("are those that Pipedrive names, where it does: colleagues spend from the same", async () => {
    const world = await seatWorld(0, { dailyHeaders: true, seats: 10 });
    world.sandbox.state.usage.day = "2026-11-21";
    world.sandbox.state.usage.tokens = 179_995;
    expect(await world.gateway.account()).toMatchObject({ ok: true });
    expect(await world.gateway.changes("person", cursor)).toMatchObject({
      failure: { type: "rate-limited", scope: "daily" },
    });
    const rich = await seatWorld(20_000, { dailyHeaders: true, seats: 10 });
    expect(await rich.gateway.account()).toMatchObject({ ok: true });
    expect(await rich.gateway.changes("person", cursor)).toMatchObject({ ok: true });
  });

  it("that are all spent pause everything until midnight, once Pipedrive has said so", async () => {
    const world = await seatWorld(0, { dailyHeaders: true, enforceLimits: true });
    world.sandbox.state.usage.day = "2026-11-21";
    world.sandbox.state.usage.tokens = 29_999;
    expect(await world.gateway.account()).toEqual({
      ok: false,
      failure: { type: "rate-limited", scope: "daily", retryAt: MIDNIGHT },
    });
  });

  it.each<readonly [string, number, (world: ReturnType<typeof createPipedriveWorld>) => unknown]>([
    [
      "opening a person",
      71,
      (world) => world.gateway.getRecord("person", personKey(world).recordId),
    ],
    ["polling for changes of persons", 10, (world) => world.gateway.changes("person", cursor)],
    ["polling for changes of leads", 20, (world) => world.gateway.changes("lead", cursor)],
    ["a page of changed leads about one person", 21, changedLeads(1)],
    ["a page of changed leads about several people", 30, changedLeads(3)],
    ["finding by e-mail", 50, (world) => world.gateway.findByEmails([SARA.email])],
    ["a patch", 6, (world) => world.gateway.patch(personKey(world), OFFER)],
    ["a note", 10, (world) => world.gateway.createTimelineNote(personKey(world), NOTE)],
    ["looking for a note", 20, (world) => world.gateway.findTimelineNotes(personKey(world), NOTE)],
    ["a page of what somebody owns", 20, ownedPage],
  ])("%s costs %i, counted by Pipedrive's table and by ours alike", async (_, tokens, run) => {
    const memory = createMemory();
    const world = createPipedriveWorld({ memory });
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { ownerId: world.owner.id });
    // What the account calls things is learned once and not part of the price.
    for (const type of ["person", "lead"] as const) await world.gateway.changes(type, cursor);
    const [before, ours] = [world.sandbox.requests.length, await tokensIn(memory)];
    await run(world);
    const spent = world.sandbox.requests.slice(before);
    expect(spent.every(({ status }) => status === 200)).toBe(true);
    expect(spent.reduce((sum, { cost }) => sum + cost, 0)).toBe(tokens);
    expect((await tokensIn(memory)) - ours).toBe(tokens);
  });
});

async function tokensIn(memory: GatewayMemory): Promise<number> {
  const { used } = (await memory.read("tokens")) as { readonly used: number };
  return used;
}

function personKey(world: ReturnType<typeof createPipedriveWorld>) {
  const [recordId = ""] = world.sandbox.state.records.persons.keys();
  return world.keyOf("person", recordId);
}

function changedLeads(people: number) {
  return (world: ReturnType<typeof createPipedriveWorld>) => {
    for (let at = 0; at < people; at += 1) {
      const person_id = Number(world.addPerson(SARA).recordId);
      for (const title of ["Spares", "Service"]) world.add("lead", { title, person_id });
    }
    return world.gateway.changes("lead", cursor);
  };
}

function ownedPage(world: ReturnType<typeof createPipedriveWorld>) {
  world.changeElsewhere(personKey(world), { status: "offered" });
  return world.gateway.owned("person", [world.owner.id], null);
}
