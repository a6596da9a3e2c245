import type { Touch, TouchKind } from "../../domain/touch.ts";

/** A touch of the buyer's, once, with nothing else known of it. The name makes it stable and unique in its record. */
export function fromBuyer(
  name: string,
  kind: TouchKind,
  at: string | null,
): Omit<Touch, "receipt"> {
  return {
    id: `hubspot:${name}`,
    at,
    actor: "buyer",
    kind,
    asset: null,
    campaign: null,
    count: 1,
    words: null,
    ownerId: null,
  };
}
