import { mailHeading } from "#components/mail/mail-state.ts";
import type { FrameState } from "./frame-state.ts";

/** The heading where no record is on show. */
export function frameHeading(state: FrameState): string {
  return state.type === "mail" ? mailHeading(state.mail) : HEADINGS[state.type];
}

const HEADINGS = {
  reading: " ",
  "not-active": "Not active here",
  "no-page": "No record open",
  "no-record": "No record open",
  "not-connected": "This account is not connected",
  "not-set-up": "No CRM connected yet",
  loading: "Fetching the record",
  unreachable: "No record to show",
  record: "",
} as const satisfies Record<Exclude<FrameState["type"], "mail">, string>;
