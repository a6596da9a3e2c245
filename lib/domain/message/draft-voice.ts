import type { Angle } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { recordKeyToString } from "../record.ts";
import { upperFirst } from "../text/upper-first.ts";
import { countTokens, fillTokens, type TokenValues } from "./fill-tokens.ts";
import type { Variants } from "./templates/draft-templates.ts";

/**
 * One of several ways to say a thing, filled in; null where none of them can be. `part` names what is
 * said; `values` come on top of those that are known everywhere.
 */
export type Say = (part: string, variants: Variants, values?: TokenValues) => string | null;

/**
 * Says things the same way for the same buyer and angle, and otherwise for the next one: nobody's
 * drafts of a day shall read like one form. Among the variants that can be filled, those that say most
 * come first.
 */
export function createVoice(
  { snapshot, angle }: Pick<FirstTouchInput, "snapshot"> & { readonly angle: Angle },
  known: TokenValues,
): Say {
  const seed = `${recordKeyToString(snapshot.key)}/${angle.id}`;
  return (part, variants, values = {}) => {
    const filled = variants.flatMap((variant) => {
      const text = fillTokens(variant, { ...known, ...values });
      return text === null ? [] : [{ text, tokens: countTokens(variant) }];
    });
    const most = Math.max(0, ...filled.map(({ tokens }) => tokens));
    const best = filled.filter(({ tokens }) => tokens === most);
    const chosen = best[hashText(`${seed}/${part}`) % Math.max(1, best.length)];
    return chosen === undefined ? null : upperFirst(chosen.text);
  };
}

/** FNV-1a: near seeds come out far apart. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
