import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { TouchKind } from "../touch.ts";
import { textToChannel } from "./channel.ts";

/** Kinds of touches by which we try to reach somebody. */
const ATTEMPTS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "email-sent",
  "call",
  "chat",
  "meeting",
]);

/** A call in the CRM and the same call logged here lie at most this far apart. Milliseconds. */
const SAME_ATTEMPT = 30 * 60_000;

/**
 * How often we tried to reach the buyer since the lead was accepted (R-DF-07): the CRM's own e-mails,
 * calls, chats and meetings by us, and the touches logged here that the CRM does not know by itself.
 */
export function countFollowUpAttempts(snapshot: RecordSnapshot): number {
  const acceptedAt = Date.parse(snapshot.handoff.acceptedAt ?? "");
  if (Number.isNaN(acceptedAt)) return 0;
  const recorded = snapshot.touches.flatMap((touch) =>
    touch.actor === "us" && ATTEMPTS.has(touch.kind) && touch.at !== null
      ? Array<number>(touch.count).fill(Date.parse(touch.at))
      : [],
  );
  const logged = parseLog(snapshot.handoff.log)
    .events.filter(isAttempt)
    .map((event) => Date.parse(event.at))
    .filter((at) => !recorded.some((other) => Math.abs(other - at) <= SAME_ATTEMPT));
  return [...recorded, ...logged].filter((at) => at >= acceptedAt).length;
}

function isAttempt(event: LogEvent): boolean {
  if (event.type !== "touched" && event.type !== "added-touch") return false;
  const channel = textToChannel(event.words);
  return channel === "email" || channel === "call" || channel === "chat" || channel === "meeting";
}
