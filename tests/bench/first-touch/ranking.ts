import type { FirstTouchInput } from "#lib/domain/first-touch/first-touch-context.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Brief, Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { busyRecord } from "../notes/notes.ts";

const NOW = "2026-11-21T10:00:00.000Z";
const TRIGGERS = ["demo-request", "pricing-request", "event", "content-download"] as const;

const random = createRandom(11);
const WORDS = (
  "orders invoices drivers warehouse returns shifts nurses boxes labels pallets tickets quotes tenants meters batches lots " +
  "audits rosters vans routes samples patients drawings valves pumps permits recalls crates depots slips"
).split(" ");

/** So many ways to rank a record, by name; each call is one ranking. */
export function rankings(): readonly (readonly [string, () => unknown])[] {
  const snapshot = busy();
  const story = buildStory({
    snapshot,
    playbook: DEFAULT_PLAYBOOK,
    owners: [],
    now: NOW,
    locale: "en-GB",
    timeZone: "UTC",
  });
  const note = {
    ...EMPTY_NOTE,
    problem: `Nobody knows which ${some(WORDS)} are late, and ${some(WORDS)} are typed twice`,
    readiness: "Active: wants to decide this quarter",
  };
  const input = { snapshot, story, note };
  const many = playbookOf(40, 5);
  const few = playbookOf(4, 5);
  return [
    ["200 angles", () => rank(input, many)],
    ["20 angles", () => rank(input, few)],
    ["200 angles, conditions read anew", () => rank(input, { ...many })],
  ];
}

function rank(input: Omit<FirstTouchInput, "playbook">, playbook: Playbook): unknown {
  return suggestAngles({ ...input, playbook, now: NOW });
}

/** 60 touches, a third of them with words of the buyer's. */
function busy(): RecordSnapshot {
  const record = busyRecord();
  return {
    ...record,
    touches: record.touches.slice(-60).map((touch, index) => ({
      ...touch,
      actor: "buyer",
      kind: index === 50 ? "demo-request" : touch.kind,
      asset: `Page about ${some(WORDS)}`,
      words:
        index % 3 === 0
          ? `We lose ${some(WORDS)} every week. The ${some(WORDS)} are typed twice. Can you help with ${some(WORDS)}?`
          : null,
    })),
  };
}

/** So many briefs, each with so many angles; all of them have to do with something on the record. */
function playbookOf(briefs: number, angles: number): Playbook {
  return {
    ...DEFAULT_PLAYBOOK,
    briefs: Array.from({ length: briefs }, (_, index) => briefOf(`brief-${index}`, angles)),
  };
}

function briefOf(id: string, angles: number): Brief {
  const text = { promise: "A promise", proof: "A proof", oneAsk: "A call of twenty minutes" };
  return {
    ...text,
    id,
    theme: `Theme ${id}`,
    persona: `Head of ${some(WORDS)}`,
    problem: "A problem",
    keywords: Array.from({ length: 20 }, () => some(WORDS)),
    doNotSay: [],
    angles: Array.from({ length: angles }, (_, index) => ({
      ...text,
      id: `angle-${index}`,
      label: `Angle ${index}`,
      doNotSay: [],
      when: {
        triggers: index === 0 ? [some(TRIGGERS), "demo-request"] : [],
        personas: index === 1 ? ["Revenue", "Operations"] : [],
        markets: index === 2 ? ["Sweden", "Logistics", "Gulf"] : [],
        problems: Array.from({ length: 10 }, () => `${some(WORDS)} are typed twice`),
        assets: Array.from({ length: 10 }, () => `about ${some(WORDS)}`),
        readiness: index === 3 ? ["active", "urgent"] : [],
      },
    })),
  };
}

function some<Item>(list: readonly Item[]): Item {
  const item = list[random.between(0, list.length - 1)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}
