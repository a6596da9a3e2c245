import { foldText } from "./fold-text.ts";

/**
 * Whether a field says that nothing is known: empty, a placeholder, or the honest "not known yet, ask
 * on the call". Such a field is a question still open, never a fact.
 */
export function isUnknownAnswer(text: string | null | undefined): boolean {
  const folded = foldText((text ?? "").slice(0, 200)).trim();
  if (!/[\p{L}\p{N}]/u.test(folded)) return true;
  return PLACEHOLDER.test(folded) || NOT_KNOWN.test(folded);
}

const PLACEHOLDER =
  /^(?:n ?\/? ?a|none|nil|null|tb[dca]|to be (?:determined|defined|confirmed|decided)|x+|test|unknown|not sure|no idea|غير (?:معروف|محدد|متوفر)|لا (?:يوجد|ينطبق)|لا نعرف)[.!]*$/u;
const NOT_KNOWN =
  /^(?:(?:it(?:'s| is) )?(?:not|un)(?: yet)? ?(?:known|clear|confirmed|stated|given)(?: yet)?\b|(?:please )?(?:ask|find out|clarify|confirm|check)(?: (?:this|it|them|him|her))? (?:on|in|during|at) (?:the |a |our |first )*(?:call|meeting)|(?:we )?(?:don't|do not) know|غير معروف|نسال(?:ه|هم)? (?:في|عند|خلال))/u;
