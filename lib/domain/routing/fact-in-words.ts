import { leadTypeOf } from "../playbook/look-up.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import type { FactName, RoutingFacts } from "./route.ts";

/** The facts of routing as people read them, at the start of a line. */
export const FACT_LABELS: Readonly<Record<FactName, string>> = {
  account: "Account",
  "account-owner": "Account owner",
  territory: "Country",
  industry: "Industry",
  size: "Employees",
  "service-line": "Service line",
  "deal-size": "Deal size",
  motion: "Sales motion",
  "lead-type": "Lead type",
  fit: "Fit with the profile",
  stage: "Handoff",
};

/** What is known of a fact, in words; null where nothing is. */
export function factInWords(
  fact: FactName,
  facts: RoutingFacts,
  playbook: Playbook,
  owners: readonly Owner[],
): string | null {
  switch (fact) {
    case "account":
      return facts.account.name ?? facts.account.domain;
    case "account-owner":
      return owners.find(({ id }) => id === facts.accountOwnerId)?.name ?? facts.accountOwnerId;
    case "territory":
      return facts.country;
    case "industry":
      return facts.industry;
    case "size":
      return numberInWords(facts.employees);
    case "service-line":
      return lineLabels(facts, playbook);
    case "deal-size":
      return numberInWords(facts.dealAmount);
    case "motion":
      return leadTypeOf(playbook, facts.leadType)?.motion ?? null;
    case "lead-type":
      return leadTypeOf(playbook, facts.leadType)?.label ?? facts.leadType;
    case "fit":
      return facts.fit === null ? null : FIT[facts.fit];
    case "stage":
      return playbook.handoffs.find(({ stage }) => stage === facts.stage)?.label ?? null;
  }
}

function lineLabels({ serviceLines }: RoutingFacts, { routing }: Playbook): string | null {
  if (serviceLines.length === 0) return null;
  return serviceLines
    .map((line) => routing.serviceLines.find(({ id }) => id === line)?.label ?? line)
    .join(", ");
}

function numberInWords(value: number | null): string | null {
  return value === null ? null : value.toLocaleString("en");
}

const FIT = { fits: "fits", "does-not-fit": "does not fit" } as const;
