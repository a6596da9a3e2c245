import type { ToAsk } from "#lib/store/resolve-mail.ts";
import { useLookUp } from "./use-look-up.ts";

/**
 * Looks up, out of sight, the people of a conversation who are not known here while one who is known stands
 * on screen: the one who is meant may be among them.
 */
export function OthersLookUp(props: { readonly toAsk: readonly ToAsk[]; readonly turn: number }) {
  useLookUp(props.toAsk, props.turn, true);
  return null;
}
