import type { OutcomeDefinition } from "./schema.ts";

/** The outcomes that a lead can have (R-DF-02), each with what it means, so that two people choose alike. */
export const DEFAULT_OUTCOMES: readonly OutcomeDefinition[] = [
  { id: "accepted", label: "Accepted", meaning: "Sales has read the note and works the lead" },
  {
    id: "rejected",
    label: "Rejected",
    meaning: "Should not have been handed over; the reason tells marketing why",
  },
  {
    id: "recycled",
    label: "Recycled",
    meaning: "Right account, wrong moment; marketing keeps it warm until a date",
  },
  {
    id: "no-response",
    label: "No response",
    meaning: "Every agreed attempt was made and nobody answered",
  },
  {
    id: "opportunity",
    label: "Opportunity",
    meaning: "A real problem, a path to a decision and an agreed next step",
  },
  {
    id: "nurture",
    label: "Nurture",
    meaning: "Fits and talked to us, but will not move now; stays on the same theme",
  },
  { id: "disqualified", label: "Disqualified", meaning: "Will not become a customer" },
];
