import type { Touch, TouchActor, TouchKind } from "../../domain/touch.ts";
import { receiptLabel } from "./receipts.ts";

/** What is particular to one touch; the rest is the same for all. */
export interface Happening {
  /** Twenty's name of the evidence: an object and an id. */
  readonly evidence: string;
  readonly at: string | null;
  readonly actor: TouchActor;
  readonly kind: TouchKind;
  /** In words, for the receipt: "note", "task, done, due". */
  readonly what: string;
  readonly asset?: string | null;
  readonly words?: string | null;
  readonly ownerId?: string | null;
  readonly url: string | null;
}

export function newTouch(happening: Happening): Touch {
  const { evidence, at, actor, kind, what, url } = happening;
  const { asset = null, words = null, ownerId = null } = happening;
  return {
    id: `twenty:${evidence}`,
    at,
    actor,
    kind,
    asset,
    campaign: null,
    count: 1,
    words,
    ownerId,
    receipt: { label: receiptLabel(what, at), url, evidence },
  };
}
