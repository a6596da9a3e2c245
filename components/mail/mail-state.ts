import type { MailPage, MailReading } from "#lib/domain/mail/mail-page.ts";
import type { Match } from "#lib/domain/mail/match-people.ts";
import type { ResolvedMail } from "#lib/store/resolve-mail.ts";

/** What of a page could not be read. */
export type Missing = Exclude<MailReading, "starting" | "read">;

/** A match that shows no record. */
export type OpenMatch = Exclude<Match, { readonly type: "one" }>;

/** Why no record stands beside a page of mail. */
export type MailState =
  | { readonly type: "no-conversation" }
  | { readonly type: "unreadable"; readonly missing: Missing }
  | { readonly type: "open"; readonly resolved: ResolvedMail; readonly match: OpenMatch };

/**
 * What stands beside a page of mail. "reading" is nothing at all: the page is not built yet; "record" is
 * the record that is meant.
 */
export function mailState(
  { reading }: MailPage,
  resolved: ResolvedMail | null,
): MailState | "reading" | "record" {
  if (resolved === null) {
    if (reading === "starting") return "reading";
    return reading === "read"
      ? { type: "no-conversation" }
      : { type: "unreadable", missing: reading };
  }
  const { match, focus } = resolved;
  if (match.type === "one") return "record";
  // Nobody was read: that says nothing about who takes part.
  if (focus.people.length === 0 && reading !== "read") {
    return reading === "starting" ? "reading" : { type: "unreadable", missing: reading };
  }
  return { type: "open", resolved, match };
}

/** The heading in place of a name. */
export function mailHeading(state: MailState): string {
  if (state.type !== "open") return HEADINGS[state.type];
  const { match, resolved } = state;
  if (match.type === "unknown" && resolved.focus.from === "new-message") return "Unknown recipient";
  return MATCH_HEADINGS[match.type];
}

const HEADINGS = {
  "no-conversation": "No conversation open",
  unreadable: "This page cannot be read",
} as const satisfies Record<Exclude<MailState["type"], "open">, string>;

const MATCH_HEADINGS = {
  nobody: "Nobody to look up",
  unknown: "Unknown sender",
  several: "Who is this about?",
} as const satisfies Record<OpenMatch["type"], string>;
