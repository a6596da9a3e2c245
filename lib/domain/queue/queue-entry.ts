import type { Clocks } from "../clock/clocks.ts";
import { type CrmClock, toCrmTime, toDeviceTime } from "../clock/crm-time.ts";
import type { Playbook } from "../playbook/schema.ts";
import { recordKeyToString } from "../record.ts";
import type { FactName } from "../routing/route.ts";
import type { Owner } from "../snapshot.ts";
import { toSearchText } from "../text/to-search-text.ts";
import { type Cooling, coolingOf } from "./cold.ts";
import { OPEN_STATUSES } from "./queue-choice.ts";
import type { QueueFacts } from "./queue-facts.ts";
import { factsToComplete, missingFacts } from "./to-complete.ts";

/** One connection as the queue needs it. */
export interface QueueAccount extends CrmClock {
  readonly connectionId: string;
  /** Who the person at this browser is there; null until they say so. */
  readonly personId: string | null;
  readonly owners: readonly Owner[];
  readonly clocks: Clocks;
}

/** A lead in the queue: everything about it that stays true as time goes on. */
export interface QueueEntry {
  /** As `recordKeyToString` writes it. */
  readonly id: string;
  readonly facts: QueueFacts;
  /** What it is called: name, else address. */
  readonly title: string | null;
  /** Null for nobody; an owner that is not known by name is named by id. */
  readonly ownerName: string | null;
  readonly leadTypeLabel: string | null;
  readonly isMine: boolean;
  /** Of the person's team: theirs, nobody's, or of somebody who shares a team with them. */
  readonly isTeams: boolean;
  readonly isOpen: boolean;
  /** When what is owed is due, on this device's clock; null where nothing is. Epoch milliseconds. */
  readonly dueAt: number | null;
  readonly cooling: Cooling | null;
  /** What has to be found out before a rule can decide (R-RO-05). */
  readonly missing: readonly FactName[];
  /** Lower case: what typed words are looked for in. */
  readonly searchText: string;
}

/** Makes entries of a connection's leads. What the playbook and the owners say is looked up once. */
export function createEntryMaker(
  account: QueueAccount,
  playbook: Playbook,
  now: number,
): (facts: QueueFacts) => QueueEntry {
  const { clocks, personId } = account;
  const names = new Map(account.owners.map(({ id, name }) => [id, name]));
  const labels = new Map(playbook.leadTypes.map(({ id, label }) => [id, label]));
  const asked = factsToComplete(playbook);
  const team = teamOf(account);
  return (facts) => {
    const { clock: clockFacts } = facts;
    const { ownerId, leadType } = clockFacts;
    const clock = clocks.of(clockFacts, toCrmTime(account, now));
    const ownerName = ownerId === null ? null : (names.get(ownerId) ?? `user ${ownerId}`);
    const leadTypeLabel = leadType === null ? null : (labels.get(leadType) ?? leadType);
    const { workingTime } = clocks.workingTimeOf(ownerId);
    return {
      id: recordKeyToString(facts.key),
      facts,
      title: facts.name ?? facts.email,
      ownerName,
      leadTypeLabel,
      isMine: ownerId !== null && ownerId === personId,
      isTeams: ownerId === null || team === null || team.has(ownerId),
      isOpen: clockFacts.status !== null && OPEN_STATUSES.has(clockFacts.status),
      dueAt: clock?.type === "running" ? toDeviceTime(account, clock.dueAt) : null,
      cooling: coolingOf(clockFacts, clock, workingTime, playbook),
      missing: missingFacts(facts, asked),
      searchText: toSearchText(
        [facts.name, facts.company, facts.email, ownerName, leadTypeLabel, facts.reason]
          .filter(Boolean)
          .join(" "),
      ),
    };
  };
}

/** The person and everybody who shares a team with them; null where the CRM knows no team of theirs. */
function teamOf({ personId, owners }: QueueAccount): ReadonlySet<string> | null {
  const teams = new Set(owners.find(({ id }) => id === personId)?.teamIds);
  if (personId === null || teams.size === 0) return null;
  const mates = owners.filter(({ teamIds }) => teamIds.some((team) => teams.has(team)));
  return new Set([personId, ...mates.map(({ id }) => id)]);
}
