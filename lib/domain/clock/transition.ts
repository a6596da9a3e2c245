import type { HandoffStatus } from "../handoff/status.ts";
import { findOwner } from "../note/find-owner.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import type { ClockFacts } from "./clock.ts";

/** Who owns the hours right after a handoff, whatever the answer time is (R-RO-06). */
export interface Transition {
  /** "SDR lead" */
  readonly role: string;
  /** As the playbook names them; null while nobody is named. */
  readonly person: string | null;
  /** The CRM's user that this is; null where none or several could be meant. */
  readonly owner: Owner | null;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly does: string;
}

const HOUR_MS = 3_600_000;

/** Null outside these hours, where the playbook asks for nobody, and once the handoff has an outcome. */
export function transitionOf(
  facts: Pick<ClockFacts, "status" | "offeredAt">,
  playbook: Playbook,
  owners: readonly Owner[],
  now: number,
): Transition | null {
  const { transition } = playbook;
  const { status, offeredAt } = facts;
  if (transition === null || offeredAt === null || !UNDER_WAY.has(status)) return null;
  const until = offeredAt + transition.hours * HOUR_MS;
  const role = playbook.roles.find(({ id }) => id === transition.role);
  if (now >= until || role === undefined) return null;
  const match = findOwner(role.person ?? "", owners);
  return {
    role: role.label,
    person: role.person,
    owner: match.type === "one" ? match.owner : null,
    until,
    does: transition.does,
  };
}

const UNDER_WAY: ReadonlySet<HandoffStatus | null> = new Set<HandoffStatus>([
  "offered",
  "accepted",
  "touched",
  "worked",
]);
