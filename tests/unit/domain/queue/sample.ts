import { createClocks } from "#lib/domain/clock/clocks.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { FIRST_CHOICE, type QueueChoice } from "#lib/domain/queue/queue-choice.ts";
import type { QueueAccount } from "#lib/domain/queue/queue-entry.ts";
import { queueFactsOf } from "#lib/domain/queue/queue-facts-of.ts";
import { createQueueIndex, type QueueIndex } from "#lib/domain/queue/queue-index.ts";
import { createLeadFilter, leadsInView } from "#lib/domain/queue/select-leads.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { offered, PLAYBOOK } from "../clock/sample.ts";

/** Dana (102) is the person; Omar (101) is on her team, Ines (105) is not. */
export const OWNERS: readonly Owner[] = [
  { id: "101", name: "Omar Haddad", email: "omar@acme.test", active: true, teamIds: ["sales"] },
  { id: "102", name: "Dana Novak", email: "dana@acme.test", active: true, teamIds: ["sales"] },
  { id: "105", name: "Ines Prado", email: "ines@acme.test", active: true, teamIds: ["iberia"] },
];

/** Monday 23 November 2026, noon: half of the four hours that a demo request has are over. */
export const NOON = Date.parse("2026-11-23T12:00:00.000Z");

/** A lead that was offered to Dana at ten o'clock, with some of it otherwise. */
export function lead(
  recordId: string,
  values: HandoffValues = {},
  part: Partial<RecordSnapshot> = {},
): RecordSnapshot {
  const snapshot = offered(values);
  return { ...snapshot, ...part, key: { ...snapshot.key, recordId } };
}

export function account(
  part: Partial<QueueAccount> = {},
  playbook: Playbook = PLAYBOOK,
): QueueAccount {
  const { connectionId } = offered().key;
  return {
    connectionId,
    personId: "102",
    owners: OWNERS,
    clocks: createClocks({ playbook, owners: OWNERS }),
    ...part,
  };
}

export function indexOf(
  leads: readonly RecordSnapshot[],
  playbook: Playbook = PLAYBOOK,
  accounts: readonly QueueAccount[] = [account({}, playbook)],
): QueueIndex {
  const facts = leads.flatMap((snapshot) => queueFactsOf(snapshot) ?? []);
  return createQueueIndex({ facts, accounts, playbook, locale: "en", now: NOON });
}

/** The ids of the leads that a choice shows, in their order. */
export function shown(
  index: QueueIndex,
  choice: Partial<QueueChoice> = {},
  now = NOON,
): readonly string[] {
  const whole = { ...FIRST_CHOICE, ...choice };
  const leads = createLeadFilter(leadsInView(index, whole, now), now)(whole);
  return leads.map(({ facts }) => facts.key.recordId);
}
