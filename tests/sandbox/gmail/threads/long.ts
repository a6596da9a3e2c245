import type { SeedMessage, SeedThread } from "./draft-thread.ts";
import { DANA, GRACE, JOAQUIN, MIRA, NILS, TOBIAS } from "./people.ts";

const MESSAGES = 30;
const COPIES = [GRACE, TOBIAS, MIRA, NILS];

/** Thirty messages: all but the first and the last two are folded away until somebody asks for them. */
export const long: SeedThread = {
  subject: "Pilot in the olive plant",
  messages: Array.from({ length: MESSAGES }, (_, index) => messageAt(index)),
};

/** The two take turns; the last one goes to more people than a header shows. */
function messageAt(index: number): SeedMessage {
  const isHis = index % 2 === 1;
  const last = index === MESSAGES - 1;
  return {
    from: isHis ? JOAQUIN : DANA,
    to: [isHis ? DANA : JOAQUIN],
    ...(last ? { cc: COPIES } : {}),
    body: [`Point ${index + 1} on our list: the presses, line ${(index % 4) + 1}.`],
  };
}
