import type { Playbook, RoutingTarget } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { createPeople, type Named, type TeamMember } from "./people.ts";
import type { Assignment, RoutingFacts, TurnShare } from "./route.ts";
import { createTurns, isAway, type Turns } from "./turns.ts";

/** Whom a target names for one lead. */
export type Resolved = Named & {
  /** Where a team decided, whose turn it was. */
  readonly turn: readonly TurnShare[];
};

/** For whom a target is asked. `at` in epoch milliseconds. */
export interface TargetQuestion {
  readonly recordId: string;
  readonly facts: RoutingFacts;
  readonly at: number;
  /** Ids of owners who are not to get it. */
  readonly leaveOut: readonly string[];
}

export interface Targets {
  resolve(target: RoutingTarget, question: TargetQuestion): Resolved;
  /** A lead went to somebody; told in the order in which it happened. */
  note(assignment: Assignment): void;
}

/** Finds whom the targets of a playbook's rules name, and counts the turns of its teams. */
export function createTargets(playbook: Playbook, owners: readonly Owner[]): Targets {
  const people = createPeople(playbook, owners);
  const teams = new Map(
    playbook.routing.teams.map(({ id, label, members }) => [
      id,
      createTeam(label, people.members(members)),
    ]),
  );
  const teamOfRule = new Map(
    playbook.routing.rules.flatMap(({ id, to }) => (to.to === "team" ? [[id, to.team]] : [])),
  );

  const nameOne = (target: Exclude<RoutingTarget, { to: "team" }>, question: TargetQuestion) => {
    const { facts, at, leaveOut } = question;
    switch (target.to) {
      case "person":
        return withoutLeftOut(people.byId(target.person, at), leaveOut);
      case "account-owner":
        return facts.accountOwnerId === null
          ? nobody("The company has no owner in the CRM.")
          : withoutLeftOut(people.byOwnerId(facts.accountOwnerId, at), leaveOut);
      case "role": {
        const role = playbook.roles.find(({ id }) => id === target.role);
        return role === undefined || role.person === null
          ? nobody(`The playbook names nobody as ${role?.label ?? "this role"} yet.`)
          : withoutLeftOut(people.byText(role.person, at), leaveOut);
      }
    }
  };

  return {
    resolve: (target, question) => {
      if (target.to !== "team") return { ...nameOne(target, question), turn: [] };
      const team = teams.get(target.team);
      if (team === undefined) return { ...nobody("The playbook has no such team."), turn: [] };
      return askTeam(team, question);
    },
    note: ({ ownerId, at, ruleId }) => {
      const team = teams.get(teamOfRule.get(ruleId ?? "") ?? "");
      if (team === undefined) return;
      team.turns.take(ownerId, at);
      team.counts.set(ownerId, (team.counts.get(ownerId) ?? 0) + 1);
    },
  };
}

interface Team {
  readonly label: string;
  readonly members: readonly TeamMember[];
  readonly turns: Turns;
  /** Leads by turn, by owner id. */
  readonly counts: Map<string, number>;
}

function createTeam(label: string, members: readonly TeamMember[]): Team {
  const turns = createTurns(members.filter(({ weight }) => weight > 0));
  return { label, members, turns, counts: new Map() };
}

function askTeam(
  { label, members, turns, counts }: Team,
  { recordId, at, leaveOut }: TargetQuestion,
): Resolved {
  const there = members.filter(
    (member) => member.weight > 0 && !isAway(member, at) && !leaveOut.includes(member.id),
  );
  const next = turns.next(recordId, at, there);
  const turn = members.map((member) => ({
    owner: member.owner,
    weight: member.weight,
    count: counts.get(member.id) ?? 0,
    isAway: isAway(member, at),
    isNext: member.id === next?.id,
  }));
  const owner = members.find(({ id }) => id === next?.id)?.owner;
  if (owner === undefined)
    return { ...nobody(`Nobody in ${label} is there to take a lead.`), turn };
  return { type: "there", owner, turn };
}

function withoutLeftOut(named: Named, leaveOut: readonly string[]): Named {
  if (named.type === "nobody" || !leaveOut.includes(named.owner.id)) return named;
  return nobody(`${named.owner.name} is left out.`);
}

function nobody(why: string): Named {
  return { type: "nobody", why };
}
