import { parseLog } from "#lib/domain/log.ts";
import { readRecord } from "#lib/store/record-store.ts";
import { personKey } from "../support/fakes/entries.ts";
import { type Asked, COLLEAGUE } from "./race-person.ts";
import { type RaceWorld, RECORDS } from "./race-world.ts";

/** What has to be true of a world, in the words of the rules; throws what is not. */

const FIELDS = ["ownerId", "noteProblem"] as const;

/** Throws unless `isTrue`, with what went before. */
function promise(isTrue: boolean, rule: string, { stage }: RaceWorld): void {
  if (!isTrue) throw new Error(`${rule}\n${stage.story()}`);
}

/** At every moment: the person sees what they asked for last, whatever is on its way (P6.1, P6.2, P9). */
export async function expectOwnWritesShown(world: RaceWorld): Promise<void> {
  for (const record of RECORDS) {
    const shown = (await readRecord(world.store(), personKey(record)))?.snapshot.handoff ?? {};
    for (const field of FIELDS) {
      const wanted = lastOf(world.person.asked, record, field);
      if (wanted === "unclear") continue;
      const is = shown[field] ?? null;
      promise(is === wanted, `P6: ${record}.${field} shows ${is}, asked was ${wanted}`, world);
    }
  }
}

/** In the end: everything that was asked for is in the CRM, once, in order, and nothing else is. */
export async function expectPromisesKept(world: RaceWorld): Promise<void> {
  const [failure] = world.failures;
  promise(failure === undefined, `Nothing throws: ${String(failure)}`, world);
  const left = await world.store().ops.outbox.toArray();
  promise(left.length === 0, `P12.1, P7.1: left is ${JSON.stringify(left)}`, world);
  for (const record of RECORDS) {
    expectOnce(world, record);
    expectLastValues(world, record);
  }
}

function expectOnce(world: RaceWorld, record: string): void {
  const key = personKey(record);
  const { crm, person } = world;
  const log = parseLog(crm.heldBy(key).log).events.map(({ id }) => id);
  const there = [...crm.markersOf(key), ...log];
  for (const { sign, fate } of person.asked.filter((it) => it.record === record)) {
    const times = there.filter((it) => it === sign).length;
    const isRight = fate === "unclear" ? times <= 1 : times === (fate === "kept" ? 1 : 0);
    promise(isRight, `P2.1, P3: ${sign} (${fate}) is there ${times} times`, world);
  }
}

function expectLastValues(world: RaceWorld, record: string): void {
  const held = world.crm.heldBy(personKey(record));
  for (const field of FIELDS) {
    const wanted = lastOf(world.person.asked, record, field);
    const is = held[field] ?? null;
    // Theirs stands until the person has decided, and when it came last.
    if (wanted === "unclear" || is?.startsWith(COLLEAGUE) === true) continue;
    promise(is === wanted, `P4.1, P8.1: ${record}.${field} is ${is}, asked was ${wanted}`, world);
  }
}

/** While nobody ends a hold, a note is never there twice, not even for a moment (P3.3, P3.4). */
export function expectNeverTwice(world: RaceWorld): void {
  for (const record of RECORDS) {
    const signs = world.crm.journalOf(personKey(record));
    const notes = signs.filter((sign) => sign.endsWith("/note"));
    promise(new Set(notes).size === notes.length, `P3.4: wrote ${notes.join(", ")}`, world);
  }
}

/** The first time that each write of a record took effect, they did so in the order of the asks (P4.1). */
export function expectOrderKept(world: RaceWorld): void {
  for (const record of RECORDS) {
    const signs = world.person.asked.filter((it) => it.record === record).map(({ sign }) => sign);
    const first = [...new Set(world.crm.journalOf(personKey(record)))];
    const inOrder = signs.filter((sign) => first.includes(sign));
    const happened = first.filter((sign) => signs.includes(sign));
    promise(
      JSON.stringify(happened) === JSON.stringify(inOrder),
      `P4.1: took effect as ${happened.join(", ")}`,
      world,
    );
  }
}

/** The value that the person wants, null when they never asked for one. */
function lastOf(
  asked: readonly Asked[],
  record: string,
  field: (typeof FIELDS)[number],
): string | null {
  const all = asked.filter((it) => it.record === record && it.fields[field] !== undefined);
  if (all.some(({ fate }) => fate === "unclear")) return "unclear";
  return all.findLast(({ fate }) => fate === "kept")?.fields[field] ?? null;
}
