/** The three steps that a first talk mostly ends in (R-CX-24), in the words of the field. */
export const USUAL_STEPS = [
  "Discovery call",
  "Credentials pack",
  "Procurement-ready proposal",
] as const;
