import type { FaultRule } from "#tests/sandbox/faults.ts";
import { nextValue } from "./asked.ts";
import type { Cloud } from "./clouds.ts";
import type { Model } from "./model.ts";
import type { Step } from "./steps.ts";
import type { World } from "./world.ts";

/** Lets one step happen, and the worker do what it was woken for. A step that makes no sense does nothing. */
export async function take(step: Step, model: Model, world: World): Promise<void> {
  await act(step, model, world);
  if (world.person.takeWake()) await world.work((worker) => worker.drain());
}

async function act(step: Step, model: Model, world: World): Promise<void> {
  const { person, device, clouds, work } = world;
  switch (step.do) {
    case "look":
      return person.look(step.tab);
    case "open":
      return open(world, step.tab, step.record);
    case "edit":
      return person.edit(step.tab, step.record, [step.field], false);
    case "note":
      return person.note(step.tab, step.record);
    case "outcome":
      return person.edit(step.tab, step.record, ["outcome"], true);
    case "miss":
      return person.miss(step.record, step.field);
    case "no-room":
      return device.disk.fillUp(step.row, () =>
        person.edit(step.tab, step.record, ["outcome"], true),
      );
    case "undo":
      return person.undo(step.nth);
    case "send-now":
      return person.sendNow(step.nth);
    case "decide":
      return person.decide(step.nth, step.choice);
    case "discard":
      return person.discard(step.nth);
    case "remote-edit":
    case "remote-delete":
    case "remote-merge":
      return actElsewhere(step, model, world);
    case "offline":
      return device.setOnline(false);
    case "online":
      device.setOnline(true);
      return work((worker) => worker.goOnline());
    case "fault":
      for (const cloud of clouds) cloud.sandbox.faults.add(...toRules(step, cloud));
      return;
    case "drain":
      return work((worker) => worker.drain());
    case "pull":
      return work((worker) => worker.pull());
    case "kill":
      return world.killAfter(step.after);
    case "power-loss":
      return losePower(world);
    case "sign-out":
    case "sign-in":
    case "key":
      return changeAccount(step, world);
    case "pass":
      return pass(step.ms, world);
    case "clock":
      model.isHasty ||= step.by > 0;
      return device.time.setClock(step.by);
  }
}

async function open({ person, records, work }: World, tab: number, record: number): Promise<void> {
  const place = records[record];
  if (place !== undefined) await work((worker) => worker.open(place.key));
  await person.look(tab);
}

type Elsewhere = Extract<Step, { do: "remote-edit" | "remote-delete" | "remote-merge" }>;

async function actElsewhere(step: Elsewhere, model: Model, world: World): Promise<void> {
  const { records, observer, device } = world;
  // No two changes of the CRM happen at one and the same moment.
  await device.pass(1);
  const place = records[step.do === "remote-merge" ? 0 : step.record];
  if (place === undefined) return;
  const { cloud, key } = place;
  if (cloud.isArchived(key.recordId)) return;
  if (step.do === "remote-delete") return cloud.archive(key.recordId);
  if (step.do === "remote-edit") {
    const value = `theirs ${nextValue(model)}`;
    model.theirs.add(value);
    cloud.editElsewhere(key.recordId, step.field, value);
    return observer.theyHaveSet(cloud, key.recordId, step.field, value);
  }
  const other = records[1]?.key.recordId ?? "";
  const isPossible = cloud.livingId(other) !== cloud.livingId(key.recordId);
  if (cloud.merge === null || !isPossible || cloud.isArchived(other)) return;
  cloud.merge(key.recordId, other);
  observer.theyHaveMerged(cloud, key.recordId);
}

function toRules(
  { on, effect }: Extract<Step, { do: "fault" }>,
  cloud: Cloud,
): readonly FaultRule[] {
  return on === "any" ? [{ match: {}, effect }] : cloud.faultsOnWrites(effect);
}

/** Everything stops at once: what was not committed strictly is gone, and the browser starts again. */
async function losePower(world: World): Promise<void> {
  world.stop();
  await world.device.disk.losePower();
  world.observer.forgetVersions();
  world.device.allowances.clear();
  await world.work(async () => undefined);
}

type OfAccount = Extract<Step, { do: "sign-out" | "sign-in" | "key" }>;

async function changeAccount(step: OfAccount, world: World): Promise<void> {
  const { device, clouds, observer, work } = world;
  const cloud = clouds[step.account];
  if (cloud === undefined) return;
  if (step.do === "key") return device.setKey(cloud, step.key);
  if (step.do === "sign-out") {
    observer.forgetVersions();
    return work((worker) => worker.signOut(cloud));
  }
  device.setKey(cloud, "good");
  return work((worker) => worker.signIn(cloud));
}

/**
 * Alarms ring when they are due; the disk has what is older than a minute, and a worker that has nothing
 * to do is stopped by the browser.
 */
export async function pass(milliseconds: number, world: World): Promise<void> {
  const { device, work } = world;
  const end = device.time.trueNow() + milliseconds;
  if (milliseconds >= IDLE_MS) world.stop();
  for (let ringing = 0; ringing < MOST_ALARMS; ringing += 1) {
    const next = device.nextAlarm();
    if (next === null || next > end) break;
    await device.pass(Math.max(0, next - device.time.trueNow()));
    if (!device.takeAlarms()) continue;
    await work((worker) => worker.drain());
    await world.observer.check();
  }
  await device.pass(Math.max(0, end - device.time.trueNow()));
  if (milliseconds >= FLUSHED_AFTER_MS) await device.disk.flush();
}

const MOST_ALARMS = 40;
const FLUSHED_AFTER_MS = 60_000;
const IDLE_MS = 30_000;
