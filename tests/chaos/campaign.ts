import { seedConnection } from "../support/connect.ts";
import { type Launched, launchHandrail } from "../support/launch.ts";
import { untilPutRight, untilQuiet } from "./aftermath.ts";
import { fillWith, keysOf, type Place, toPlaces } from "./buyers.ts";
import type { ChaosCase } from "./cases.ts";
import { createDoor, type Door } from "./door.ts";
import { plantEarlierNotes } from "./earlier-notes.ts";
import { addConnections, tellWorker } from "./extension-page.ts";
import { isRepeatedByBrowser } from "./faults.ts";
import { toText } from "./history.ts";
import { createKiller } from "./killer.ts";
import type { Step } from "./steps.ts";
import { type Device, judge } from "./verdict.ts";
import { type Dead, runWave } from "./wave.ts";

/** What became of one case. */
export interface CaseResult {
  readonly name: string;
  /** In words; empty when all is well. */
  readonly problems: readonly string[];
  /** What happened, a line a moment. */
  readonly history: string;
}

/** Cases of one step that die together: fewer than a browser has connections to one host. */
const SIDE_BY_SIDE = 4;

/**
 * Plays cases in one browser: first all deaths, one wave after the other, while what they left open is
 * held; then nobody touches anything until the outbox is empty; then each case is judged.
 */
export async function runCampaign(
  cases: readonly ChaosCase[],
  say: (line: string) => void,
): Promise<readonly CaseResult[]> {
  const places = toPlaces(cases);
  const [first] = places;
  if (first === undefined) return [];
  const launched = await launchHandrail({ keys: keysOf(places), fill: fillWith(places) });
  try {
    await seedConnection(launched, { key: first.token });
    const door = createDoor(launched.sandbox.sandbox);
    const dead = await letAllDie(launched, door, places, say);
    const [repeated, known] = partition(dead, ({ place }) => isRepeatedByBrowser(place.chaos.next));
    const atRest = await untilQuiet(launched, door, say);
    const results = known.map((one) => toResult(one, atRest, launched));
    const atLast = await untilPutRight(
      launched,
      repeated.map(({ place }) => place),
      say,
    );
    return [...results, ...repeated.map((one) => toResult(one, atLast, launched))];
  } finally {
    await launched.close();
  }
}

async function letAllDie(
  launched: Launched,
  door: Door,
  places: readonly Place[],
  say: (line: string) => void,
): Promise<readonly Dead[]> {
  const killer = await createKiller(launched);
  const page = await launched.openExtensionPage("sidebar.html");
  const secrets = new Map(places.map(({ connectionId, token }) => [connectionId, token]));
  await addConnections(
    page,
    [...secrets].map(([id, secret]) => ({ id, secret })),
  );
  await plantEarlierNotes(launched, places);
  const dead: Dead[] = [];
  for (const wave of toWaves(places)) {
    const [one] = wave;
    if (one === undefined) continue;
    if (!needsRequests(one.chaos.step)) door.letFaultsStrike();
    const died = await runWave({ page, door, killer }, one.chaos.step, wave);
    dead.push(...died);
    const there = died.filter(({ hasReached }) => hasReached).length;
    say(`${one.chaos.step.name}: ${there} of ${wave.length} died there`);
  }
  door.letFaultsStrike();
  // The next thing that somebody does. From here on nobody does anything.
  await tellWorker(page);
  await page.close();
  return dead;
}

function toWaves(places: readonly Place[]): readonly (readonly Place[])[] {
  const waves: (readonly Place[])[] = [];
  for (const [step, group] of Map.groupBy(places, ({ chaos }) => chaos.step)) {
    const size = needsRequests(step) ? SIDE_BY_SIDE : group.length;
    for (let at = 0; at < group.length; at += size) waves.push(group.slice(at, at + size));
  }
  return waves;
}

/** Whether anything has to arrive at the CRM before the worker dies. */
const needsRequests = ({ dies }: Step) => dies.at !== "rest" && dies.at !== "start";

function toResult(dead: Dead, device: Device, { sandbox }: Launched): CaseResult {
  const { place, history, hasReached } = dead;
  const problems = judge(place, device, sandbox.sandbox);
  const left = device.outbox.filter(({ record }) => place.records.includes(record.recordId));
  const rows = left.map((row) => `left in the outbox: ${JSON.stringify(row)}`);
  return {
    name: place.chaos.name,
    problems: hasReached ? problems : ["the worker never got there", ...problems],
    history: [toText(history.moments()), ...rows].join("\n"),
  };
}

function partition<Value>(
  all: readonly Value[],
  isFirst: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [all.filter(isFirst), all.filter((value) => !isFirst(value))];
}
