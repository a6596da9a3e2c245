import type { Playbook, RoutingCondition } from "#lib/domain/playbook/schema.ts";

type Fact = RoutingCondition["fact"];

/** What a condition can ask for, as people call it. */
export const CONDITION_KINDS: readonly { readonly value: Fact; readonly label: string }[] = [
  { value: "account", label: "Named accounts" },
  { value: "account-owner", label: "The company has an owner" },
  { value: "territory", label: "Territory" },
  { value: "industry", label: "Industry" },
  { value: "size", label: "Company size" },
  { value: "service-line", label: "Service line" },
  { value: "deal-size", label: "Worth of the largest open deal" },
  { value: "motion", label: "How we came together" },
  { value: "lead-type", label: "Lead type" },
  { value: "fit", label: "Fit with the profile" },
  { value: "stage", label: "Handoff" },
];

/** What a newly chosen condition begins with: the first there is, to be seen and changed. */
export function newCondition(fact: Fact, { routing, leadTypes }: Playbook): RoutingCondition {
  const first = (items: readonly { readonly id: string }[]) =>
    items.slice(0, 1).map(({ id }) => id);
  switch (fact) {
    case "account":
      return { fact, names: [] };
    case "account-owner":
      return { fact };
    case "territory":
      return { fact, in: first(routing.territories) };
    case "industry":
      return { fact, in: [] };
    case "size":
      return { fact, min: 50, max: null };
    case "service-line":
      return { fact, in: first(routing.serviceLines) };
    case "deal-size":
      return { fact, min: 10_000, max: null };
    case "motion":
      return { fact, in: ["inbound"] };
    case "lead-type":
      return { fact, in: first(leadTypes) };
    case "fit":
      return { fact, in: ["fits"] };
    case "stage":
      return { fact, is: "marketing-to-sdr" };
  }
}
