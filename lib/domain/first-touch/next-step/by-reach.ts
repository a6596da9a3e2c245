import type { Ground } from "../angle.ts";
import type { Sign, StepContext } from "./next-step.ts";

/**
 * A way to reach the buyer that was asked for, or the nearest one that the record allows, with the word
 * that the first is missing.
 */
export function byReach(
  wanted: "call" | "email" | "chat",
  { reach }: Pick<StepContext, "reach">,
  ground: Ground,
): Sign {
  if (reach[wanted]) return { step: wanted, grounds: [ground] };
  const other = INSTEAD[wanted].find((each) => reach[each]);
  const missing: Ground = {
    text: other === undefined ? "No way to reach them is on record" : MISSING[wanted],
    source: { type: "record", part: wanted === "email" ? "emails" : "phone" },
  };
  return { step: other ?? "research", grounds: [ground, missing] };
}

const INSTEAD = {
  call: ["chat", "email"],
  email: ["call", "chat"],
  chat: ["email", "call"],
} as const;
const MISSING = {
  call: "No phone number is on record, so ask for it in writing",
  email: "No e-mail address is on record",
  chat: "No number for a chat is on record",
} as const;
