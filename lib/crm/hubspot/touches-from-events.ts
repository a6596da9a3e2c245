import type { Touch } from "../../domain/touch.ts";
import { cleanText } from "../values/clean-text.ts";
import { fromBuyer } from "./from-buyer.ts";
import type { Participation } from "./read-participations.ts";
import { receiptLabel } from "./receipts.ts";

/** Marketing events as touches: coming to one is the buyer's own step, anything less is only noted. */
export function touchesFromEvents(
  participations: readonly Participation[],
  pageUrl: string | null,
): readonly Touch[] {
  return participations.map((participation) => {
    const { eventId, name, state, at } = participation;
    const came = state === "attended";
    return {
      ...fromBuyer(`event:${eventId}:${state}`, came ? "event-attendance" : "note", at),
      actor: came ? "buyer" : "system",
      asset: cleanText(name),
      words: came ? null : WORDS[state],
      receipt: {
        label: receiptLabel(whatOf(participation), at),
        url: pageUrl,
        evidence: `marketing-events/${eventId}`,
      },
    };
  });
}

const WORDS = {
  registered: "Registered for the event.",
  cancelled: "Cancelled the registration for the event.",
  "no-show": "Registered for the event and did not come.",
} as const;

function whatOf({ state, minutes }: Participation): string {
  switch (state) {
    case "attended":
      return minutes === null
        ? "marketing event, attended"
        : `marketing event, attended ${minutes} min`;
    case "no-show":
      return "marketing event, did not come";
    default:
      return `marketing event, ${state}`;
  }
}
