import { failureToWords } from "#components/data/failure-words.ts";
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
  const why = stopped === null ? "" : whyStopped(stopped, crm);
  if (from === "cache")
    return {
      tone: "caution",
      title: `${why} These are the leads that are kept in this browser.`,
      detail:
        "Leads that this browser has not fetched are missing, so the numbers are too small. Read the leads again later.",
    };
  if (stopped === null)
    return {
      tone: "info",
      title: "All leads of the last 90 days that your access shows are in it.",
      detail: used,
    };
  const until =
    readUntil === null ? "" : ` Leads that changed after ${dateOf(readUntil)} are missing.`;
  return {
    tone: "caution",
    title: `${why} These are the leads read until then.${until}`,
    detail: used,
  };
}

function whyStopped(stopped: NonNullable<KnownLeads["read"]["stopped"]>, crm: string): string {
  switch (stopped.type) {
    case "cancelled":
      return "You stopped the reading.";
    case "enough-calls":
      return `Only so much is read at once, to leave ${crm}’s daily allowance to everybody’s work.`;
    case "failed":
      return failureToWords(stopped.failure, crm).title;
  }
}
