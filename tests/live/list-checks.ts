import type { ChangesCursor } from "#lib/domain/gateway.ts";
import type { Check, Live } from "./check.ts";
import { change, read } from "./field-checks.ts";
import { expectOk, expectThat, Finding } from "./finding.ts";

const LOOK_EVERY_MS = 1_000;
/** Beyond what the gateway declares, to learn the real figure. */
const PATIENCE = 2;

export const LIST_CHECKS: readonly Check[] = [
  {
    promise: "a change appears in the list of changes within the time that is declared",
    run: async (live) => {
      const { gateway, people, now, sleep } = live;
      const declared = gateway.capabilities.changesLagMs;
      const newest = await gateway.newestChange("person");
      const start = expectOk("Asking for the newest change", newest);
      const { version } = await change(live, people[0], { reason: "seen-in-the-list" });
      const began = now();
      for (;;) {
        if (await isListed(live, start, version)) break;
        if (now() - began > declared * PATIENCE) {
          throw new Finding(`The change did not appear within ${seconds(declared * PATIENCE)}.`);
        }
        await sleep(LOOK_EVERY_MS);
      }
      const lag = now() - began;
      live.measured(
        "lag of the list of changes",
        `${seconds(lag)} (declared ${seconds(declared)})`,
      );
      expectThat(lag <= declared + LOOK_EVERY_MS, `It took ${seconds(lag)} to appear.`);
    },
  },
  {
    promise: "the person is found by their address, and by words once they are indexed",
    run: async (live) => {
      const { gateway, people, runId } = live;
      const [record] = people;
      const [address = ""] = (await read(live, record)).emails;
      const found = expectOk("Looking for the address", await gateway.findByEmails([address]));
      expectThat(found[0]?.key.recordId === record.recordId, `${address} found somebody else.`);
      const hits = expectOk("Searching", await gateway.search(runId));
      const shows = hits.some(({ recordId }) => recordId === record.recordId);
      live.measured("found by words right away", shows ? "yes" : "no, its index is behind");
    },
  },
  {
    promise:
      "a write that was cut off is found unknown, and takes effect in the declared time or never",
    run: async (live) => {
      const { gateway, now, sleep } = live;
      const cuts = await cutWrites(live);
      const declared = gateway.capabilities.lateCommitMs;
      const began = now();
      const seenAfter = new Map<string, number>();
      while (seenAfter.size < cuts.length && now() - began <= declared * PATIENCE) {
        const { handoff } = await read(live, live.people[1]);
        for (const { field, value } of cuts) {
          const isNew = handoff[field] === value && !seenAfter.has(field);
          if (isNew) seenAfter.set(field, now() - began);
        }
        if (seenAfter.size < cuts.length) await sleep(LOOK_EVERY_MS);
      }
      const late = [...seenAfter.values()].filter((after) => after > LOOK_EVERY_MS);
      live.measured(
        "writes cut off on the way",
        `${cuts.length}; ${seenAfter.size} had taken effect, ${late.length} of them late${late.length === 0 ? "" : ` (${late.map(seconds).join(", ")})`}`,
      );
      const worst = Math.max(0, ...late);
      expectThat(worst <= declared + LOOK_EVERY_MS, `One took effect ${seconds(worst)} late.`);
    },
  },
];

const CUTS = [
  { field: "evidence", value: "cut off, first", after: 20 },
  { field: "noteSource", value: "cut off, second", after: 60 },
  { field: "noteTrigger", value: "cut off, third", after: 150 },
] as const;

/** Sends writes and breaks their connection; those that were answered before are left out. */
async function cutWrites(live: Live) {
  const cut: (typeof CUTS)[number][] = [];
  for (const one of CUTS) {
    live.wire.cutNextWrite(one.after);
    const fields = { [one.field]: one.value };
    const write = { kind: "patch", fields, base: {}, events: [] } as const;
    const outcome = await live.gateway.patch(live.people[1], write);
    if (outcome.ok) continue;
    const { type } = outcome.failure;
    expectThat(type === "unknown", `A write that was cut off was called “${type}”.`);
    cut.push(one);
  }
  return cut;
}

/** Whether the list of changes shows the first person as they were after the write. */
async function isListed(live: Live, start: ChangesCursor, version: string): Promise<boolean> {
  const { gateway, people } = live;
  let cursor = start;
  for (let pages = 0; pages < 50; pages += 1) {
    const page = expectOk("Reading changes", await gateway.changes("person", cursor));
    const found = page.records.find(({ key }) => key.recordId === people[0].recordId);
    if (found !== undefined && found.version >= version) return true;
    if (!page.more) return false;
    cursor = page.cursor;
  }
  throw new Finding("The list of changes does not end.");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
