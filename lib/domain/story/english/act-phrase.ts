import type { ActPlace } from "../act-phrase.ts";
import { actPhrase as tellAct } from "../act-phrase.ts";
import type { Act } from "../step.ts";
import { grammar } from "./grammar.ts";

/** What was done in English, outside a story's sentence: "looked at the pricing page twice". */
export function actPhrase(act: Act, place: ActPlace): string {
  return tellAct(grammar, act, place, String);
}
