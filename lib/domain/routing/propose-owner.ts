import { EMPTY, type Prefilled } from "../note/prefilled.ts";
import type { HandoffStage, Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { factsOf } from "./facts-of.ts";
import type { Assignment, Route } from "./route.ts";
import { routeLead } from "./route-lead.ts";

/** Whom the rules name for a note that is being written. */
export interface OwnerProposal {
  readonly route: Route;
  /** The owner as the note would be filled, with the rule as its source; empty where the record decides. */
  readonly owner: Prefilled;
}

export interface ProposalInput {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly assignments: readonly Assignment[];
  readonly stage: HandoffStage;
  /** Who hands off. */
  readonly personId: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Prepares to ask the rules about a lead as one type or another ("" while none is chosen); each is asked
 * once. A lead that is to be completed goes to whoever does that; where no rule fits, the record's own owner
 * comes first. At the second handoff only a rule names somebody, and never those who have the lead.
 */
export function createOwnerProposal(input: ProposalInput): (leadType: string) => OwnerProposal {
  const asked = new Map<string, OwnerProposal>();
  return (leadType) => {
    const known = asked.get(leadType);
    if (known !== undefined) return known;
    const proposal = propose(input, leadType);
    asked.set(leadType, proposal);
    return proposal;
  };
}

function propose(input: ProposalInput, leadType: string): OwnerProposal {
  const { snapshot, playbook, owners, assignments, stage, now } = input;
  const route = routeLead({
    facts: factsOf(snapshot, playbook, { leadType, stage }),
    recordId: snapshot.key.recordId,
    playbook,
    owners,
    assignments,
    now,
  });
  return { route, owner: toPrefilled(route, input) };
}

function toPrefilled(
  route: Route,
  { snapshot, playbook, stage, personId }: ProposalInput,
): Prefilled {
  const { owner, type } = route;
  if (owner === null || type === "fell-through") return EMPTY;
  const hasIt = owner.id === personId || owner.id === snapshot.handoff.ownerId;
  if (stage === "sdr-to-ae" && (hasIt || type !== "by-rule")) return EMPTY;
  const label = playbook.routing.rules.find(({ id }) => id === route.ruleId)?.label;
  return {
    value: owner.id,
    from: {
      label: label === undefined ? "To be completed first" : `By the rule “${label}”`,
      url: null,
      evidence: `${playbook.id}@${playbook.version}`,
    },
  };
}
