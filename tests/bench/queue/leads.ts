import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { OWNERS } from "#tests/sandbox/seed/stories.ts";

const HOUR_MS = 3_600_000;
const STATUSES: readonly HandoffStatus[] = [
  "offered",
  "offered",
  "accepted",
  "touched",
  "worked",
  "worked",
  "recycled",
];
const LEAD_TYPES = ["demo-request", "content-download", "strategic-account"] as const;
const TRIGGERS = [
  "Asked for a demo of the routing on the pricing page",
  "Downloaded the guide and came back twice in a week",
  "Met us at the fair and asked for a call",
] as const;

/** The sandbox's leads as a team of ten would have them in its queue: handed over, half of them to one person. */
export function toQueueLeads(
  leads: readonly RecordSnapshot[],
  now: number,
): readonly RecordSnapshot[] {
  const random = createRandom(8);
  const owners = Object.values(OWNERS);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[random.between(0, items.length - 1)];
  return leads.map((lead) => {
    const offeredAt = now - random.between(1, 200) * HOUR_MS;
    const ownerId = random.between(0, 1) === 0 ? OWNERS.sdr : (pick(owners) ?? OWNERS.sdr);
    return {
      ...lead,
      handoff: {
        status: pick(STATUSES) ?? "offered",
        ownerId,
        leadType: pick(LEAD_TYPES) ?? null,
        stage: "marketing-to-sdr",
        noteTrigger: pick(TRIGGERS) ?? null,
        offeredAt: new Date(offeredAt).toISOString(),
        dueAt: new Date(offeredAt + random.between(2, 300) * HOUR_MS).toISOString(),
      },
    };
  });
}
