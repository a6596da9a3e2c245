import type { Attempt } from "./collect-attempts.ts";
import { REACHES } from "./reach.ts";

/** An attempt as one short text without a line or a second meaning, so that an index can hold it. */
export function attemptToText({ angle, reach, leadType, industry }: Attempt): string {
  return [angle, reach, leadType ?? "", industry ?? ""].map(encode).join(" ");
}

/** Reads what `attemptToText` wrote; null for anything else. */
export function textToAttempt(text: string): Attempt | null {
  const [angle, reachText, leadType, industry] = text.split(" ").map(decodeURIComponent);
  const reach = REACHES.find((each) => each === reachText);
  if (angle === undefined || reach === undefined) return null;
  return { angle, reach, leadType: leadType || null, industry: industry || null };
}

/** Half a character cannot be encoded. */
function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
