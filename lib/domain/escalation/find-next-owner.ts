import type { Playbook } from "../playbook/schema.ts";
import { factsOf } from "../routing/facts-of.ts";
import { createPeople, type Named } from "../routing/people.ts";
import type { Assignment, Route } from "../routing/route.ts";
import { routeLead } from "../routing/route-lead.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import type { Miss } from "./miss-of.ts";

/** Who owns the lead after a miss. */
export interface NextOwner {
  /** Null where nobody owned it and nobody was found. */
  readonly owner: Owner | null;
  /** Whether it is somebody else than before. */
  readonly isNew: boolean;
  /** The routing rule that named them; null where none did. */
  readonly ruleId: string | null;
  /** Why nobody else was found although somebody was to be, as a sentence; null otherwise. */
  readonly nobody: string | null;
}

export interface NextOwnerInput {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** Who got which lead lately, for turns. */
  readonly assignments: readonly Assignment[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Whom the playbook gives the lead to: whoever has it, whom the routing rules name without them, or the
 * person in a role. Where that names nobody the lead stays where it is, and it is said why.
 */
export function findNextOwner({ step, facts }: Miss, input: NextOwnerInput): NextOwner {
  const present = input.owners.find(({ id }) => id === facts.ownerId) ?? null;
  const kept: NextOwner = { owner: present, isNew: false, ruleId: null, nobody: null };
  switch (step.owner.is) {
    case "kept":
      return kept;
    case "role": {
      const named = personOf(step.owner.role, input);
      return named.type === "nobody"
        ? { ...kept, nobody: named.why }
        : { ...kept, owner: named.owner, isNew: named.owner.id !== facts.ownerId };
    }
    case "next-by-rule": {
      const { owner, ruleId } = nextByRule(facts.ownerId, input);
      return owner === null
        ? { ...kept, nobody: "The routing rules name nobody else." }
        : { owner, isNew: owner.id !== facts.ownerId, ruleId, nobody: null };
    }
  }
}

function personOf(roleId: string, { playbook, owners, now }: NextOwnerInput): Named {
  const role = playbook.roles.find(({ id }) => id === roleId);
  if (role === undefined) return { type: "nobody", why: "The playbook has no such role any more." };
  if (role.person === null) {
    return { type: "nobody", why: `The playbook names nobody as ${role.label}.` };
  }
  return createPeople(playbook, owners).byText(role.person, now);
}

function nextByRule(present: string | null, input: NextOwnerInput): Route {
  const { snapshot, playbook, owners, assignments, now } = input;
  return routeLead({
    facts: factsOf(snapshot, playbook),
    recordId: snapshot.key.recordId,
    playbook,
    owners,
    assignments,
    now,
    leaveOut: present === null ? [] : [present],
  });
}
