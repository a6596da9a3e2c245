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

/** R-RO-02..05: the order in which an owner is found, in words. */
export const DEFAULT_ROUTING: Playbook["routing"] = {
  decidedBy: "revops",
  rules: [
    {
      id: "named-account",
      label: "Named account",
      when: "The account has an owner",
      owner: "That owner",
    },
    {
      id: "territory",
      label: "Territory",
      when: "The country belongs to somebody's territory",
      owner: "The owner of the territory",
    },
    {
      id: "segment",
      label: "Segment and size",
      when: "Industry and size are known",
      owner: "The team of that segment, in turn",
    },
    {
      id: "round-robin",
      label: "Everybody else",
      when: "None of these decides",
      owner: "The SDR team, in turn",
    },
  ],
  otherwise:
    "The queue for missing data: somebody completes size and industry, then the rules decide",
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
