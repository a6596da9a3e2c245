import type { RecordKey } from "#lib/domain/record.ts";
import type { Store } from "#lib/store/databases.ts";
import type { Cloud, CreateClouds } from "./clouds.ts";
import { createDevice, type Device } from "./device.ts";
import { type Disk, emptyDisk } from "./disk.ts";
import type { Model } from "./model.ts";
import { createObserver, type Observer } from "./observer.ts";
import { createPerson, type Person } from "./person.ts";
import { RECORDS, TABS } from "./steps.ts";
import { createTime } from "./time.ts";
import { createWorker, type Worker } from "./worker.ts";

/** The real system of one run, with everybody who acts on it. */
export interface World {
  readonly device: Device;
  readonly clouds: readonly Cloud[];
  readonly records: readonly Place[];
  readonly person: Person;
  readonly observer: Observer;
  /** Does something in the worker, which is started when there is none; it may die over it. */
  readonly work: (activity: (worker: Worker) => Promise<void>) => Promise<void>;
  /** The worker dies at the nth moment from now. */
  readonly killAfter: (moments: number) => void;
  /** The worker is gone; the next thing to do starts another one. */
  readonly stop: () => void;
}

/** What happened in all runs together: runs in which nothing goes wrong prove nothing. */
export interface Tally {
  deaths: number;
  faults: number;
  lateArrivals: number;
  sent: number;
  conflicts: number;
  repairs: number;
  overtaken: number;
}

/** Where a record was when the run began. */
export interface Place {
  readonly cloud: Cloud;
  readonly key: RecordKey;
}

/** A device with two tabs, signed in to two accounts, that shows three records of theirs. */
export async function createWorld(
  { store, disk }: { readonly store: Store; readonly disk: Disk },
  model: Model,
  tally: Tally,
  createClouds: CreateClouds,
): Promise<World> {
  await emptyDisk(store);
  const time = createTime();
  const clouds = createClouds(time.trueNow);
  const device = createDevice(store, disk, time, clouds);
  const [first, second] = clouds;
  const records = Array.from({ length: RECORDS }, (_, index): Place => {
    const cloud = index < 2 ? first : second;
    return { cloud, key: cloud.keyOf(cloud.addPerson(`sara${index}`)) };
  });
  const observer = createObserver({ device, clouds, model });
  const person = createPerson({ device, model, records });
  let worker: Worker | null = null;

  const work = async (activity: (worker: Worker) => Promise<void>): Promise<void> => {
    const isNew = worker === null || worker.life.isOver();
    const living = isNew || worker === null ? createWorker(device, observer.checkSent) : worker;
    worker = living;
    const ended = await living.life.live(async () => {
      if (isNew) await living.start();
      await activity(living);
    });
    await observer.note();
    tally.deaths += ended === "died" ? 1 : 0;
    if (ended === "done") await observer.checkRested();
  };

  for (const cloud of clouds) await device.connect(cloud);
  await device.pass(60_000);
  await work(async (living) => {
    for (const { key } of records) await living.open(key);
  });
  await disk.flush();
  for (let tab = 0; tab < TABS; tab += 1) await person.look(tab);
  return {
    device,
    clouds,
    records,
    person,
    observer,
    work,
    killAfter: (moments) => worker?.life.dieAfter(moments),
    stop: () => {
      worker = null;
      device.locks.clear();
    },
  };
}
