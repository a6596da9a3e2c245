import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { logToText } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { Store } from "#lib/store/databases.ts";
import { createRandom, type Random } from "#tests/sandbox/random.ts";
import type { Cloud, CreateClouds } from "../engine/clouds.ts";
import { emptyDisk } from "../engine/disk.ts";
import { ANSWER_MS, heardOf, playbookFor } from "./agreement.ts";
import { type Browser, createBrowser } from "./browser.ts";
import { createNetwork, type Network } from "./network.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import type { Weakness } from "./weaken.ts";

/** One lead that nobody answers in time, or only just, before a team of five browsers. */
export interface PlayedMiss {
  readonly cloud: Cloud;
  readonly record: RecordKey;
  readonly owners: readonly Owner[];
  readonly browsers: readonly Browser[];
  readonly network: Network;
  /** Asks the CRM as somebody whom nothing befalls. */
  readonly operator: Gateway;
}

const MINUTE = 60_000;
export const START = Date.parse("2026-11-21T10:00:00.000Z");
const ROUND = "01K00000000000000000000000";

/** By then the second window has been missed as well, however late the first was noticed. */
const ALL_IS_OVER_MS = 90 * MINUTE;
const MOST_SWEEPS = 40;

/** What has changed is asked for every five minutes; here only where it can matter. */
const PULLS_AFTER = [5, 10, 15, 20].map((minutes) => minutes * MINUTE);

export async function playMiss(
  stores: readonly Store[],
  createClouds: CreateClouds,
  seed: number,
  weakness: Weakness,
): Promise<PlayedMiss> {
  const random = createRandom(seed);
  for (const store of stores) await emptyDisk(store);
  const timeline = createTimeline(START);
  const [cloud] = createClouds(timeline.now);
  const owners = [
    toOwner(cloud.owner, "Omar Haddad"),
    ...["Dana", "Lena", "Mina"].map((name) => toOwner(cloud.addColleague(name), `${name} Haddad`)),
  ];
  const record = cloud.keyOf(cloud.addPerson("sara"));
  const network = createNetwork(cloud, timeline, random, random.pick([0, 0.03, 0.08]));
  const operator = createOperator(cloud, timeline);
  await offer(operator, record, owners);
  for (const store of stores) await connect(store, cloud);
  const playbook = playbookFor(owners, random);
  const browsers = stores.map((store, nth) =>
    createBrowser({
      nth,
      store,
      cloud,
      network,
      timeline,
      record,
      playbook,
      owners,
      assignments: heardOf(owners, START, random),
      clockOff: drawClock(nth, random),
      weakness,
    }),
  );
  for (const nth of browsers.keys()) planBrowser(browsers, nth, { timeline, network, random });
  if (random.chance(0.4)) {
    // At the very moment at which the others look, or at any other.
    const after = random.chance(0.5)
      ? random.between(0, 8_000)
      : random.between(-MINUTE, 40 * MINUTE);
    const at = START + ANSWER_MS + after;
    timeline.at(at, async () => browsers[0]?.touch());
  }
  await timeline.play(START + ALL_IS_OVER_MS);
  network.heal();
  await comeToRest(browsers, timeline);
  return { cloud, record, owners, browsers, network, operator };
}

/** Most clocks are off by seconds, some by hours. Whoever answers here says when by their own, so theirs is not. */
function drawClock(nth: number, random: Random): number {
  const isFarOff = nth > 0 && random.chance(0.3);
  return isFarOff
    ? random.pick([-1, 1]) * random.between(5 * MINUTE, 3 * 60 * MINUTE)
    : random.between(-20_000, 20_000);
}

/** When it looks at the lead, when it is offline, and when its worker dies. */
function planBrowser(
  browsers: readonly Browser[],
  nth: number,
  {
    timeline,
    network,
    random,
  }: Record<"timeline", Timeline> & Record<"network", Network> & Record<"random", Random>,
): void {
  const browser = browsers[nth];
  if (browser === undefined) return;
  const isHasty = random.chance(0.5);
  for (const due of [ANSWER_MS, 2 * ANSWER_MS + MINUTE]) {
    for (let look = 0; look < 3; look += 1) {
      const wait = isHasty ? random.between(0, 4_000) : random.between(-MINUTE, 9 * MINUTE);
      timeline.at(START + due + wait + look * 2 * MINUTE, async () => {
        if (random.chance(0.2)) browser.dieAfter(random.between(1, 40));
        await browser.check();
      });
    }
  }
  for (const due of [ANSWER_MS, 2 * ANSWER_MS + MINUTE]) {
    for (const after of PULLS_AFTER) timeline.at(START + due + after + nth * 1_000, browser.pull);
  }
  if (random.chance(0.7)) return;
  const from = START + ANSWER_MS + random.between(-MINUTE, 5 * MINUTE);
  timeline.at(from, async () => network.setOnline(nth, false));
  timeline.at(from + random.between(1_000, 15 * MINUTE), async () => {
    network.setOnline(nth, true);
    await browser.drain();
  });
}

/** Nothing goes wrong any more: everything leaves, everybody looks once more, and second copies are looked for. */
async function comeToRest(browsers: readonly Browser[], timeline: Timeline): Promise<void> {
  for (const browser of browsers) browser.dieAfter(Number.POSITIVE_INFINITY);
  for (let round = 0; round < 2; round += 1) {
    for (const browser of browsers) timeline.at(timeline.now(), browser.drain);
    await timeline.play(timeline.now() + 20 * MINUTE);
    // Whoever has written sees what another browser has written over in the same breath, and puts it back.
    for (const browser of browsers) timeline.at(timeline.now(), browser.pull);
    await timeline.play(timeline.now() + MINUTE);
    for (const browser of browsers) timeline.at(timeline.now(), browser.check);
    await timeline.play(timeline.now() + 20 * MINUTE);
  }
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
    const due = await Promise.all(browsers.map(({ store }) => nextSweepOf(store)));
    const next = Math.min(...due);
    if (next === Number.POSITIVE_INFINITY) return;
    for (const browser of browsers) timeline.at(next + MINUTE, browser.sweep);
    await timeline.play(Math.max(timeline.now(), next) + 10 * MINUTE);
  }
}

async function nextSweepOf(store: Store): Promise<number> {
  const row = await store.ops.sent.orderBy("sweepAt").first();
  return row?.sweepAt ?? Number.POSITIVE_INFINITY;
}

/** The lead as it stands when it was accepted, and nothing has happened since. */
async function offer(
  operator: Gateway,
  record: RecordKey,
  [owner]: readonly Owner[],
): Promise<void> {
  const at = new Date(START).toISOString();
  const ownerId = owner?.id ?? null;
  const fields: HandoffValues = {
    ownerId,
    status: "accepted",
    stage: "marketing-to-sdr",
    leadType: "demo-request",
    offeredAt: at,
    acceptedAt: at,
    dueAt: new Date(START + ANSWER_MS).toISOString(),
  };
  const events = [{ id: ROUND, at, by: ownerId, type: "offered", to: ownerId ?? "" }] as const;
  const written = await operator.patch(record, { kind: "patch", fields, base: {}, events });
  if (!written.ok) throw new Error(`Not offered: ${JSON.stringify(written.failure)}`);
  if (logToText({ events, unread: [] }) === "") throw new Error("The offer is in the log.");
}

function connect({ ops }: Store, cloud: Cloud): Promise<unknown> {
  const { connectionId, capabilities, server, accountId, owner } = cloud;
  return ops.connections.put({
    id: connectionId,
    crm: capabilities.crm,
    server,
    account: { id: accountId, name: accountId, pageHost: "", timeZone: null },
    person: { ownerId: owner, name: "Omar Haddad" },
    capabilities,
    fields: "ready",
    lastSyncAt: null,
    trouble: null,
    setup: null,
  });
}

function createOperator(cloud: Cloud, timeline: Timeline): Gateway {
  const { server, accountId, connectionId } = cloud;
  return cloud.createGateway({
    http: createHttp({
      fetch: async (url, init) => cloud.sandbox.app.fetch(new Request(url, init)),
      isOnline: () => true,
      abortAfter: () => new AbortController().signal,
      origins: [`https://${server}`],
    }),
    access: keyAccess(async () => cloud.key),
    allowance: createAllowance({
      now: timeline.now,
      sleep: async () => undefined,
      limits: {},
      saved: null,
      save: () => undefined,
    }),
    now: timeline.now,
    memory: createMemory(),
    connection: { id: connectionId, server, accountId },
  });
}

function toOwner(id: string, name: string): Owner {
  return { id, name, email: null, active: true, teamIds: [] };
}
