import { textToChannel } from "../../handoff/channel.ts";
import type { LogEvent } from "../../log.ts";
import type { Touch, TouchKind } from "../../touch.ts";
import type { Reach } from "./reach.ts";

/** What one thing on record says about the messages before it. */
export type Sign =
  /** We sent a message that took this angle. */
  | { readonly type: "message"; readonly angle: string }
  /** The buyer came this far. */
  | { readonly type: "reached"; readonly reach: Reach }
  /** The round has its outcome, with what it says by itself. */
  | { readonly type: "closed"; readonly reach: Reach }
  /** It should not have been handed over: that says nothing about a message that nobody answered. */
  | { readonly type: "rejected" }
  /** Handed over anew: what comes now belongs to other messages. */
  | { readonly type: "new-round" };

/**
 * | on the log | says |
 * |---|---|
 * | handed to the SDR | a new round |
 * | handed on to the account executive | conversation: intent was confirmed in one (R-TS-02) |
 * | call notes | conversation |
 * | a call or meeting added by hand | conversation |
 * | a chat or mail added by hand | answered |
 * | opportunity | opportunity, and closes |
 * | nurture ("talked to us, but will not move now") | conversation, and closes |
 * | no response, disqualified, recycled | nothing of their own, and close |
 * | rejected | takes unanswered messages out of the count |
 *
 * All else says nothing. Null for those.
 */
export function eventToSign(event: LogEvent): Sign | null {
  switch (event.type) {
    case "touched":
      return event.angle === undefined ? null : { type: "message", angle: event.angle };
    case "offered":
      return event.stage === "sdr-to-ae" ? CONVERSATION : { type: "new-round" };
    case "call-notes":
      return CONVERSATION;
    case "added-touch":
      return addedTouchToSign(event);
    case "rejected":
      return { type: "rejected" };
    case "recycled":
      return { type: "closed", reach: "none" };
    case "dispositioned":
      return outcomeToSign(event.outcome);
    default:
      return null;
  }
}

/**
 * A buyer who writes, calls or chats has answered; so has one with whom there is a meeting in the CRM.
 * Whether they talked, only people's own notes say: a call that the CRM lists may have reached nobody.
 */
export function touchToSign({ actor, kind }: Touch): Sign | null {
  return kind === "meeting" || (actor === "buyer" && ANSWERS.has(kind)) ? ANSWERED : null;
}

function addedTouchToSign({ words }: LogEvent): Sign | null {
  switch (textToChannel(words)) {
    case "call":
    case "meeting":
      return CONVERSATION;
    case "chat":
    case "email":
      return ANSWERED;
    default:
      return null;
  }
}

function outcomeToSign(outcome: string | undefined): Sign | null {
  if (outcome === undefined) return null;
  if (outcome === "rejected") return { type: "rejected" };
  return { type: "closed", reach: REACH_OF_OUTCOME[outcome] ?? "none" };
}

const REACH_OF_OUTCOME: Readonly<Record<string, Reach>> = {
  opportunity: "opportunity",
  nurture: "conversation",
};
const ANSWERS: ReadonlySet<TouchKind> = new Set<TouchKind>(["email-received", "chat", "call"]);
const ANSWERED: Sign = { type: "reached", reach: "answered" };
const CONVERSATION: Sign = { type: "reached", reach: "conversation" };
