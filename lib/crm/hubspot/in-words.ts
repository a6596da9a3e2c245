import type { Part, PartState } from "./parts.ts";

interface PartWords {
  readonly what: string;
  readonly open: string;
  /** What the plan lacks, and what that means here. */
  readonly plan: string;
}

/** One sentence on a part of the account: that it works, or why it does not and what would open it. */
export function partInWords(part: Part, state: PartState | null): string {
  const { what, open, plan } = WORDS[part];
  if (state === null) return `${what}: not known yet. Handrail finds out when it first needs them.`;
  if (state.state === "open") return `${what}: ${open}`;
  if (state.because === "plan") return `${what}: ${plan}`;
  const scopes = state.missingScopes.join(", ");
  return `${what}: the key may not see them. Add ${scopes} to the key in HubSpot, then test the connection again.`;
}

const WORDS: Readonly<Record<Part, PartWords>> = {
  leads: {
    what: "Leads",
    open: "this account has them. Handrail works beside lead pages too, keeps the handoff on the lead and shows the person behind it.",
    plan: "this account's plan has none; Sales Hub Professional brings them. Here the contact is the lead.",
  },
  companies: {
    what: "Companies",
    open: "shown beside the people who belong to them.",
    plan: "this account does not show them, so only what stands on the contact is known.",
  },
  deals: {
    what: "Deals",
    open: "their stages and amounts are part of a buyer's story.",
    plan: "this account does not show them, so a buyer's story is told without them.",
  },
  owners: {
    what: "Owners",
    open: "handoffs can be given to everybody who can own a record.",
    plan: "this account does not show them, so nobody can be chosen as the next owner.",
  },
  events: {
    what: "Marketing events",
    open: "who registered and who came is part of a buyer's story.",
    plan: "this account's plan has none, so only event forms tell who registered.",
  },
  forms: {
    what: "Form answers",
    open: "what a form asked and what the buyer answered stands beside the submission.",
    plan: "this account's plan does not hand them out, so a submission shows only its message.",
  },
  "page-views": {
    what: "Page views",
    open: "each page that a buyer looked at is shown with its day.",
    plan: "HubSpot hands out single page views from the Enterprise plans on. Here the last page of each visit and their number are shown.",
  },
  campaigns: {
    what: "Campaigns",
    open: "shown by their names.",
    plan: "HubSpot hands out their names from Marketing Hub Professional on. Here a campaign is named only where a visit's source names it.",
  },
};
