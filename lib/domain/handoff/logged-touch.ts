import { type LogEvent, parseLog } from "../log.ts";
import { textToChannel } from "./channel.ts";

/** Why a touch may be in the log already. */
export interface LoggedTouch {
  /** The log has this very message, or one e-mail of a moment ago that may be it. */
  readonly type: "this-message" | "moment-ago";
  readonly event: LogEvent;
}

export interface TouchToLog {
  /** "gmail:<message id>"; null where it is not known. */
  readonly message: string | null;
  /** Owner id of who is about to log. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Whether an e-mail that somebody is about to log is in the log already. A message is known by its id;
 * without one on either side, an e-mail that the same person logged within the hour may be the same.
 */
export function findLoggedEmail(
  log: string | null | undefined,
  { message, by, now }: TouchToLog,
): LoggedTouch | null {
  const same = findMessage(log, message);
  if (same !== null) return { type: "this-message", event: same };
  const recent = parseLog(log).events.findLast(
    (event) =>
      event.type === "touched" &&
      event.by === by &&
      textToChannel(event.words) === "email" &&
      (message === null || event.message === undefined) &&
      Math.abs(now - Date.parse(event.at)) < MOMENT_MS,
  );
  return recent === undefined ? null : { type: "moment-ago", event: recent };
}

/** The event by which a message was logged; null where it was not, or no message is named. */
export function findMessage(
  log: string | null | undefined,
  message: string | null,
): LogEvent | null {
  if (message === null) return null;
  return parseLog(log).events.find((event) => event.message === message) ?? null;
}

const MOMENT_MS = 3_600_000;
