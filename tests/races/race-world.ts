import type { Scheduler } from "fast-check";
import type { CommandDeps } from "#lib/commands/deps.ts";
import { succeed } from "#lib/domain/failure.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { releaseConnection } from "#lib/store/outbox-store.ts";
import { toRow } from "#lib/store/record-row.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { WakePort } from "#lib/sync/ports.ts";
import { CONNECTION, personKey } from "../support/fakes/entries.ts";
import { snapshot } from "../support/fakes/snapshots.ts";
import { createRaceCrm, type RaceCrm } from "./race-crm.ts";
import { createRaceLocks } from "./race-locks.ts";
import { COLLEAGUE, createPerson, type Person } from "./race-person.ts";
import type { Event, Plan } from "./race-plan.ts";
import { createRaceWorker, type RaceWorker } from "./race-worker.ts";
import { ALWAYS, createStage, type Life, type Stage } from "./stage.ts";

export interface RaceWorld {
  readonly stage: Stage;
  readonly crm: RaceCrm;
  readonly person: Person;
  readonly store: () => Store;
  /** What went wrong that nothing may go wrong with. */
  readonly failures: readonly unknown[];
  readonly close: () => Promise<void>;
}

export const RECORDS = ["1", "2"] as const;

const START = Date.parse("2026-11-21T10:00:00Z");
const HEARTBEAT_MS = 5 * 60_000;
const MOST_HEARTBEATS = 40;
/** Pulls after everything was sent, so that what came late or twice is found. */
const LAST_HEARTBEATS = 2;

let worlds = 0;

/** The engine, the store and a CRM on one stage, with everything that the plan says going to happen there. */
export async function createRaceWorld(scheduler: Scheduler, plan: Plan): Promise<RaceWorld> {
  worlds += 1;
  const name = `-race-${worlds}`;
  const stage = createStage(scheduler, START);
  const locks = createRaceLocks(stage);
  const stop = (life: Life): void => {
    life.isOver = true;
    locks.letGo(life);
  };
  const crm = createRaceCrm(stage, plan.faults, stop);
  const failures: unknown[] = [];
  let store = createStore(name);
  let worker: RaceWorker | null = null;
  let ids = 0;
  await fillStore(store);

  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const run = (work: Promise<void>, isExpected: (error: unknown) => boolean = () => false) => {
    work.catch((error: unknown) => {
      if (!isExpected(error)) failures.push(error);
    });
  };

  const alarms = new Map<string, () => void>();
  const wake: WakePort = {
    at: async (connectionId, moment) => {
      alarms.get(connectionId)?.();
      alarms.delete(connectionId);
      if (moment !== null) alarms.set(connectionId, stage.at(moment, wakeUp));
    },
  };

  const checkLease = async (token: number): Promise<void> => {
    const lease = await store.ops.leases.get(`drain/${CONNECTION}`);
    if (lease?.token !== token) failures.push(new Error(`A change under lease ${token} (P3.9).`));
  };

  const startWorker = (): RaceWorker => {
    const own = store;
    const started = createRaceWorker({
      ...{ stage, crm, locks, wake, newId },
      onRepair: wakeUp,
      store: own,
      onChange: (token) => (own === store ? checkLease(token) : Promise.resolve()),
    });
    // A database that was closed for a newer version ends what its own worker does, and nothing else.
    run(started.drain(), () => own !== store);
    worker = started;
    return started;
  };

  /** An event for the worker: it drains when it is awake, and whenever it starts. */
  function wakeUp(): void {
    const own = store;
    if (worker === null || worker.life.isOver) startWorker();
    else run(worker.drain(), () => own !== store);
  }

  const pull = (recordIds: readonly string[]): void => {
    const own = store;
    const awake = worker === null || worker.life.isOver ? startWorker() : worker;
    run(awake.pull(recordIds), () => own !== store);
  };

  const deps = (): CommandDeps => ({
    store,
    now: stage.now,
    newId,
    ask: async () => {
      wakeUp();
      return succeed(null) as never;
    },
  });
  const person = createPerson(deps);
  // Whoever ends a hold may meet their own older value when they write the field once more.
  const hasEndedHold = plan.events.some(({ type }) => type === "send-now");

  const command = (label: string, work: () => Promise<void>): void => {
    run(stage.step(ALWAYS, label, work));
  };

  const happen = (event: Event): void => {
    switch (event.type) {
      case "stop":
        command("the browser stops the worker", async () => {
          if (worker !== null) stop(worker.life);
        });
        break;
      case "second-worker":
        command("a second worker comes in", async () => {
          if (worker !== null) locks.letGo(worker.life);
          startWorker();
        });
        break;
      case "undo":
        command("undo", () => person.undo(event.index));
        break;
      case "discard":
        command("discard", () => person.discard(event.index));
        break;
      case "send-now":
        command("send now", () => person.sendNow(event.index));
        break;
      case "send-all-now":
        command("send all now", () => person.sendNow(null));
        break;
      case "resolve":
        command("decides", () => person.resolveAll(hasEndedHold));
        break;
      case "pull":
        pull([event.record]);
        break;
      case "colleague":
        command("a colleague writes", async () => {
          const field = event.contested ? "noteProblem" : "leadType";
          crm.writeElsewhere(personKey(event.record), { [field]: `${COLLEAGUE} ${stage.now()}` });
        });
        break;
      case "key-lost":
        loseKey(event.backAfter);
        break;
      case "upgrade":
        command("a newer version takes over", async () => {
          store.ops.close();
          store.cache.close();
          if (worker !== null) locks.letGo(worker.life);
          store = createStore(name);
          startWorker();
        });
    }
  };

  const loseKey = (backAfter: number): void => {
    crm.isKeyGood = false;
    stage.at(stage.now() + backAfter, () => {
      crm.isKeyGood = true;
      command("a new key is given", async () => {
        await releaseConnection(store, CONNECTION, stage.now());
        wakeUp();
      });
    });
  };

  for (const ask of plan.asks) {
    stage.at(START + ask.at, () =>
      command(`asks for a ${ask.kind} of ${ask.record}`, async () => {
        await person.ask(ask);
        wakeUp();
      }),
    );
  }
  for (const event of plan.events) {
    stage.at(START + event.at, () => stage.after(event.after, () => happen(event)));
  }

  const lastAt = Math.max(...[...plan.asks, ...plan.events].map(({ at }) => at));
  let isEmptySince = 0;
  const beat = (count: number): void => {
    stage.at(START + lastAt + count * HEARTBEAT_MS, () => {
      pull(RECORDS);
      command("looks what is left", async () => {
        await person.resolveAll(hasEndedHold);
        isEmptySince = (await store.ops.outbox.count()) === 0 ? isEmptySince + 1 : 0;
        if (isEmptySince <= LAST_HEARTBEATS && count < MOST_HEARTBEATS) beat(count + 1);
      });
    });
  };
  beat(1);

  return {
    stage,
    crm,
    person,
    store: () => store,
    failures,
    close: async () => {
      await store.ops.delete();
      await store.cache.delete();
    },
  };
}

async function fillStore({ ops, cache }: Store): Promise<void> {
  // What matters is that it is there: the rest of it is no part of a drain.
  await ops.connections.put({ id: CONNECTION } as ConnectionRow);
  await cache.records.bulkPut(
    RECORDS.map(personKey).map((key) =>
      toRow({
        snapshot: snapshot({ key, version: "2026-11-20T09:00:00.000Z" }),
        fetchedAt: START,
        openedAt: START,
        stale: false,
        presence: "present",
        missedScans: 0,
      }),
    ),
  );
}
