import { escalateMissed } from "#lib/commands/escalate.ts";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { withServerClock } from "#lib/crm/http/server-clock.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { pendingEntry } from "#lib/domain/outbox.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Assignment } from "#lib/domain/routing/route.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import { fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { withReassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";
import { createCrmClocks } from "../../../entrypoints/background/crm-clocks.ts";
import type { Cloud } from "../engine/clouds.ts";
import { createLife, type Life, mortal } from "../engine/life.ts";
import type { Network } from "./network.ts";
import type { Timeline } from "./timeline.ts";
import { type Weakness, weaken } from "./weaken.ts";

/** One browser of a team: the real engine, store and gateway, in a worker that may die at any moment. */
export interface Browser {
  readonly store: Store;
  /** Looks at the lead as a watch does: asks the CRM, and acts where a time was missed. */
  readonly check: () => Promise<void>;
  /** The person at it logs that they have answered. */
  readonly touch: () => Promise<void>;
  readonly drain: () => Promise<void>;
  /** Fetches the lead, and sets right what came late or was written over. */
  readonly pull: () => Promise<void>;
  readonly sweep: () => Promise<void>;
  /** The next thing that it does ends at its nth moment. */
  readonly dieAfter: (moments: number) => void;
}

export interface BrowserDeps {
  readonly nth: number;
  readonly store: Store;
  readonly cloud: Cloud;
  readonly network: Network;
  readonly timeline: Timeline;
  readonly record: RecordKey;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly assignments: readonly Assignment[];
  /** How far its clock is off, in milliseconds. */
  readonly clockOff: number;
  readonly weakness: Weakness;
}

/** Busy with something else, it comes back to this later. */
const LATER_MS = 5_000;

export const TOUCH_ID = "rep-touch";

export function createBrowser(deps: BrowserDeps): Browser {
  const { nth, store, cloud, network, timeline, record } = deps;
  const { connectionId, accountId, server } = cloud;
  const clock = { now: () => timeline.now() + deps.clockOff };
  const memory = createMemory();
  const crmClocks = createCrmClocks(() => undefined);
  let isBusy = false;
  let diesAfter = Number.POSITIVE_INFINITY;
  let alarm: number | null = null;
  let ids = 0;

  const newId = () => {
    ids += 1;
    return `B${nth}-${ids}`;
  };

  const openGateway = (life: Life): Gateway =>
    cloud.createGateway({
      http: withServerClock(
        createHttp({
          fetch: (url, init) => life.wait(() => network.send(nth, url, init)),
          isOnline: () => network.isOnline(nth),
          abortAfter: () => new AbortController().signal,
          origins: [`https://${server}`],
        }),
        clock.now,
        crmClocks.of(connectionId, 0),
      ),
      access: keyAccess(async () => cloud.key),
      allowance: createAllowance({
        now: clock.now,
        sleep: timeline.sleep,
        limits: {},
        saved: null,
        save: () => undefined,
      }),
      now: clock.now,
      memory,
      connection: { id: connectionId, server, accountId },
    });

  /** Everything that a worker does, done by one that lives no longer than this. */
  const act = async (activity: (worker: ReturnType<typeof createWorker>) => Promise<void>) => {
    if (isBusy) {
      timeline.at(timeline.now() + LATER_MS, () => act(activity));
      return;
    }
    isBusy = true;
    const life = createLife();
    life.dieAfter(diesAfter);
    diesAfter = Number.POSITIVE_INFINITY;
    await life.live(() => activity(createWorker(life)));
    isBusy = false;
  };

  const setAlarm = async (_id: string, moment: number | null): Promise<void> => {
    alarm = moment;
    if (moment === null) return;
    timeline.at(moment - deps.clockOff, async () => {
      if (alarm === moment) await act((worker) => worker.drain());
    });
  };

  const createWorker = (life: Life) => {
    const gateway = weaken(openGateway(life), deps.weakness, nth);
    // What waits for the disk takes no time; only the network does.
    const disk: Life = { ...life, wait: (work) => life.wait(() => timeline.busy(work)) };
    const connection = { gateway, account: async () => succeed(accountId) };
    const outbox = createOutboxPort(store);
    const sent = mortal(createSentPort(store), disk);
    const ports: SyncPorts = {
      outbox: mortal(
        { ...outbox, claim: async (id: string) => mortal(await outbox.claim(id), disk) },
        disk,
      ),
      cache: mortal(createCachePort(store), disk),
      connections: { open: async () => connection, report: async () => undefined },
      locks: { exclusively: (_name, work) => work() },
      wake: mortal({ at: setAlarm }, disk),
      clock,
      random: { next: () => 0.5 },
    };
    const records = withReassert(mortal(createRecordsPort(store, connectionId), disk), {
      sent,
      clock,
      newId,
      wake: () => timeline.at(timeline.now(), () => act((worker) => worker.drain())),
    });
    const drainAll = async (): Promise<void> => {
      const { records: written } = await drain(ports);
      await fetchWritten({ open: connection, records, clock }, written);
    };
    const pull = async (): Promise<void> => {
      await fetchRecord({ open: connection, records, clock }, record, true);
      await drainAll();
    };
    const check = async (): Promise<void> => {
      const heard = crmClocks.listen(connectionId);
      const shown = await gateway.getRecord(record.objectType, record.recordId);
      if (!shown.ok) return;
      await disk.wait(() =>
        escalateMissed(
          { store, wake: () => undefined },
          {
            snapshot: shown.value,
            connection: {
              server,
              account: { id: accountId, name: "", pageHost: "", timeZone: null },
            },
            playbook: deps.playbook,
            owners: deps.owners,
            assignments: deps.assignments,
            now: clock.now(),
            clockOffset: deps.weakness === "own-clock" ? 0 : (heard() ?? 0),
          },
        ),
      );
      await drainAll();
    };
    const touch = async (): Promise<void> => {
      const shown = await gateway.getRecord(record.objectType, record.recordId);
      if (!shown.ok) return;
      const at = new Date(clock.now()).toISOString();
      const { status = null, firstTouchAt = null, ownerId = null } = shown.value.handoff;
      const id = newId();
      const entry = pendingEntry({
        id,
        actionId: id,
        title: "Log the first touch",
        record,
        account: accountId,
        server,
        write: {
          kind: "patch",
          fields: { status: "touched", firstTouchAt: at },
          base: { status, firstTouchAt },
          events: [{ id: TOUCH_ID, at, by: ownerId, type: "touched" }],
        },
        dependsOn: null,
        createdAt: clock.now(),
        notBefore: clock.now(),
        typed: null,
      });
      await disk.wait(() => addEntries(store, [entry], null));
      await drainAll();
    };
    const sweepAll = async (): Promise<void> => {
      if (deps.weakness === "no-sweep") return;
      await sweep({ sent, connections: ports.connections, locks: ports.locks, clock });
    };
    return { drain: drainAll, pull, check, touch, sweep: sweepAll };
  };

  return {
    store,
    check: () => act((worker) => worker.check()),
    touch: () => act((worker) => worker.touch()),
    drain: () => act((worker) => worker.drain()),
    pull: () => act((worker) => worker.pull()),
    sweep: () => act((worker) => worker.sweep()),
    dieAfter: (moments) => {
      diesAfter = moments;
    },
  };
}
