/** The two lines of the summary. */
export const SUMMARY = {
  unknownName: "Name not known",
  employees: "{count} people",
  problem: "wants to solve: {problem}",
  asks: "asks",
  says: "says",
  ownWords: "In their words",
  engaged: "looked at {things}",
  engagedMost: "looked most at {things}",
  attended: "came to {event}",
  timing: "timing: {when}",
  introducedBy: "was introduced by {name}",
} as const;
