/** The sections in which people read, edit and compare a playbook, in this order. */
export const PLAYBOOK_SECTIONS = [
  {
    id: "lead-types",
    label: "Lead types and answer times",
    says: "What makes a lead one of a type, how fast sales answers it, and what sales does",
  },
  {
    id: "note",
    label: "Note templates",
    says: "What marketing writes down before a lead is handed over, and what every call leaves behind",
  },
  {
    id: "qualification",
    label: "Qualification",
    says: "Whom we sell to, what shows fit and intent, and the checklist of the call",
  },
  {
    id: "lifecycle",
    label: "Lifecycle stages",
    says: "The stages of a lead, what must be on record for each, and their names in each CRM",
  },
  {
    id: "outcomes",
    label: "Outcomes and reasons",
    says: "What can come of a lead, the reasons with their evidence, and how it is tried first",
  },
  {
    id: "briefs",
    label: "Messaging briefs",
    says: "What each theme promises a buyer, its proof, and the one ask that continues it",
  },
  {
    id: "working-time",
    label: "Working time and people",
    says: "When the team works, who works at other times, and who is away",
  },
  {
    id: "routing",
    label: "Routing",
    says: "How a lead finds its owner, in the order in which the rules are tried",
  },
  {
    id: "ownership",
    label: "Roles and what they owe",
    says: "Who owns what, the hours after a handoff, and leads that have gone cold",
  },
  {
    id: "reviews",
    label: "Name and reviews",
    says: "The meetings that keep the agreement alive, and the day it is looked at again",
  },
] as const;

export type PlaybookSectionId = (typeof PLAYBOOK_SECTIONS)[number]["id"];
