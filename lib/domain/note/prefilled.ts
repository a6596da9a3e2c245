import type { Receipt } from "../touch.ts";

/** A suggested value and where it comes from; an empty value has no source. */
export interface Prefilled {
  readonly value: string;
  readonly from: Receipt | null;
}

export const EMPTY: Prefilled = { value: "", from: null };
