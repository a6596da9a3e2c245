import { counted } from "#lib/domain/playbook/describe/phrases.ts";
import type { KnownLeads } from "./dry-run-screen.ts";

/** How far the leads that were tried are all of them. */
export interface ReadWords {
  readonly tone: "info" | "caution";
  readonly title: string;
  readonly detail: string;
}

/**
 * Where the leads come from, and what is missing. `crm` is its name as people say it; `dateOf` writes an ISO
 * date for the reader.
 */
export function readInWords(
  { read: { from, stopped, readUntil }, pages }: KnownLeads,
  crm: string,
  dateOf: (iso: string) => string,
): ReadWords {
  const used = `${counted(pages, "page")} of ${crm}’s list of changes ${pages === 1 ? "was" : "were"} read.`;
  if (from === "cache")
    return {
      tone: "caution",
      title: `${crm} could not be asked. These are the leads that are kept in this browser.`,
      detail:
        "Leads that nobody opened here are missing, so the numbers are smaller than they were. Read the leads again once you are online.",
    };
  if (stopped === null)
    return {
      tone: "info",
      title: "All leads of the last 90 days that your access shows are in it.",
      detail: used,
    };
  const until =
    readUntil === null ? "" : ` Leads that changed after ${dateOf(readUntil)} are missing.`;
  return { tone: "caution", title: `${WHY[stopped.type](crm)}${until}`, detail: used };
}

const WHY = {
  cancelled: () => "You stopped the reading: these are the leads read until then.",
  "enough-calls": (crm: string) =>
    `Only so much is read at once, to leave ${crm}’s daily allowance to everybody’s work.`,
  failed: (crm: string) => `${crm} did not answer any more: these are the leads read until then.`,
} as const;
