import { failureToWords } from "#components/data/failure-words.ts";
import type { ReadLeads, WhyStopped } from "#lib/commands/read-leads.ts";
import { counted } from "#lib/domain/playbook/describe/phrases.ts";

/** How far the leads that were tried are all of them. */
export interface ReadWords {
  readonly tone: "info" | "caution";
  readonly title: string;
  readonly detail: string;
}

/** How the reader has ISO dates and numbers written. */
export interface Writing {
  readonly dateOf: (iso: string) => string;
  readonly countOf: (count: number) => string;
}

/** Where the leads come from, and what is missing. `crm` is its name as people say it. */
export function readInWords(
  { from, stopped, readUntil, pages, place }: ReadLeads,
  crm: string,
  writing: Writing,
): ReadWords {
  const used = `${counted(pages, "page")} of ${crm}’s list of changes ${pages === 1 ? "was" : "were"} read.`;
  const why = stopped === null ? "" : whyStopped(stopped, crm, writing);
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
    readUntil === null ? "" : ` Leads that changed after ${writing.dateOf(readUntil)} are missing.`;
  return {
    tone: "caution",
    title: `${why} These are the leads read until then.${until}`,
    detail: place === null ? used : `${used} “Read on” goes on where it stopped.`,
  };
}

function whyStopped(stopped: WhyStopped, crm: string, { countOf }: Writing): string {
  switch (stopped.type) {
    case "cancelled":
      return "You stopped the reading.";
    case "enough-calls":
      return `Only so much is read at once, to leave ${crm}’s daily allowance to everybody’s work.`;
    case "kept-calls": {
      const { left, of, kept, unit } = stopped.allowance;
      return `The reading stopped with ${countOf(left)} of ${crm}’s ${countOf(of)} ${unit} of today left: ${countOf(kept)} are kept for everybody’s work.`;
    }
    case "failed":
      return failureToWords(stopped.failure, crm).title;
  }
}
