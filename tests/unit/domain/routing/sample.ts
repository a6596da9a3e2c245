import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Person, Playbook, RoutingRule } from "#lib/domain/playbook/schema.ts";
import type { Assignment, RoutingFacts } from "#lib/domain/routing/route.ts";
import type { Owner } from "#lib/domain/snapshot.ts";

/** Monday. */
export const NOW = Date.parse("2026-11-23T09:00:00.000Z");
export const DAY = 86_400_000;

export const OWNERS: readonly Owner[] = [
  owner("1", "Omar Haddad"),
  owner("2", "Lina Berg"),
  owner("3", "Amir Said"),
  owner("4", "Dana Novak"),
  { ...owner("5", "Lena Fischer"), active: false },
];

function owner(id: string, name: string): Owner {
  const email = `${name.split(" ")[0]?.toLowerCase()}@acme.test`;
  return { id, name, email, active: true, teamIds: [] };
}

export function person(id: string, part: Partial<Person> = {}): Person {
  return { id, person: `${id}@acme.test`, calendar: null, weight: 1, away: [], ...part };
}

export function rule(id: string, part: Partial<RoutingRule>): RoutingRule {
  return {
    id,
    label: id,
    says: null,
    isOn: true,
    when: [],
    ifUnknown: "next-rule",
    to: { to: "team", team: "sdrs" },
    ...part,
  };
}

/** A playbook in which Omar, Lina and Amir take turns by the rule "round". */
export function playbook(
  routing: Partial<Playbook["routing"]> = {},
  part: Partial<Playbook> = {},
): Playbook {
  return {
    ...DEFAULT_PLAYBOOK,
    people: [person("omar"), person("lina"), person("amir"), person("dana"), person("lena")],
    roles: DEFAULT_PLAYBOOK.roles.map((role) =>
      role.id === "sdr-lead" ? { ...role, person: "Dana Novak" } : role,
    ),
    ...part,
    routing: {
      ...DEFAULT_PLAYBOOK.routing,
      territories: [
        { id: "gulf", label: "Gulf", countries: ["Saudi Arabia", "United Arab Emirates"] },
        { id: "nordics", label: "Nordics", countries: ["Sweden", "Norway"] },
      ],
      serviceLines: [
        { id: "cloud", label: "Cloud migration", terms: ["cloud migration", "ترحيل السحابة"] },
        { id: "audit", label: "Audit", terms: ["audit"] },
      ],
      teams: [{ id: "sdrs", label: "SDR team", members: ["omar", "lina", "amir"] }],
      rules: [rule("round", {})],
      otherwise: { to: { to: "role", role: "sdr-lead" }, does: "Complete it" },
      ...routing,
    },
  };
}

export function facts(part: Partial<RoutingFacts> = {}): RoutingFacts {
  return {
    account: { name: "Nordlog AB", domain: "nordlog.test" },
    accountOwnerId: null,
    country: "Sweden",
    industry: "Logistics",
    employees: 240,
    serviceLines: [],
    dealAmount: null,
    leadType: null,
    stage: "marketing-to-sdr",
    fit: null,
    ...part,
  };
}

export function assigned(ownerId: string, at: number, ruleId: string | null = "round"): Assignment {
  return { recordId: `r${at}`, ownerId, at, ruleId };
}
