import type { Playbook } from "./schema.ts";

/** R-GV-01, R-GV-02: who owns what, without names until a team fills them in. */
export const DEFAULT_ROLES: Playbook["roles"] = [
  {
    id: "marketing-lead",
    label: "Marketing leader",
    side: "marketing",
    person: null,
    owns: ["The definition, with sales"],
  },
  {
    id: "marketing-ops",
    label: "Marketing ops",
    side: "marketing",
    person: null,
    owns: ["Qualification and context", "The handoff note"],
  },
  {
    id: "sales-lead",
    label: "Sales leader",
    side: "sales",
    person: null,
    owns: ["The definition, with marketing"],
  },
  {
    id: "sdr-lead",
    label: "SDR lead",
    side: "sales",
    person: null,
    owns: ["Response inside the window", "The 48 hours after a handoff"],
  },
  {
    id: "revops",
    label: "RevOps or CRM owner",
    side: "both",
    person: null,
    owns: ["Routing", "The feedback loop", "The fix when the handoff breaks"],
  },
];

/** R-RO-02..05: the order in which an owner is found. Teams and territories are for each team to fill in. */
export const DEFAULT_ROUTING: Playbook["routing"] = {
  decidedBy: "revops",
  territories: [],
  serviceLines: [],
  teams: [],
  rules: [
    {
      id: "named-account",
      label: "Account with an owner",
      says: "Whoever owns the account gets its leads",
      isOn: true,
      when: [{ fact: "account-owner" }],
      ifUnknown: "next-rule",
      to: { to: "account-owner" },
    },
  ],
  otherwise: {
    to: { to: "role", role: "sdr-lead" },
    does: "Complete industry, size and country, then let the rules decide again",
  },
};

/** R-RO-06: the 48 hours after a handoff. */
export const DEFAULT_TRANSITION: Playbook["transition"] = {
  hours: 48,
  role: "sdr-lead",
  does: "Sees that the lead was accepted and answered, and asks marketing what the note leaves open",
};

/** R-SL-06: what happens with a lead that has gone cold. */
export const DEFAULT_COLD: Playbook["cold"] = {
  afterDays: 10,
  owner: { is: "kept" },
  does: "One message on the theme that they came for, with something new; then the outcome is logged",
  outcome: "no-response",
};

/** R-GV-03, R-GV-04: the meetings that keep it alive. */
export const DEFAULT_REVIEWS: Playbook["reviews"] = [
  {
    id: "patterns",
    label: "Reason patterns by campaign",
    every: "week",
    agenda: ["Reason codes by campaign", "One thing to change this week, owner and date"],
    calledBy: "revops",
  },
  {
    id: "dispositions",
    label: "Disposition review",
    every: "month",
    agenda: [
      "Last month's numbers",
      "Three rejected and three accepted leads, read aloud",
      "How the reasons have moved",
      "One change, with owner and date",
    ],
    calledBy: "revops",
  },
  {
    id: "definition",
    label: "Definition review",
    every: "quarter",
    agenda: [
      "What the definition let through",
      "What it kept out",
      "What changed in market, campaigns or profile",
    ],
    calledBy: "marketing-lead",
  },
];
