import type { TouchKind } from "../touch.ts";
import type { Step } from "./step.ts";

/** Acts with which a buyer raises a hand (R-CX-01, R-CX-02), and how loudly. */
export const HAND_RAISES: Readonly<Partial<Record<TouchKind, number>>> = {
  "demo-request": 6,
  "pricing-request": 6,
  introduction: 5,
  meeting: 5,
  call: 5,
  "email-received": 4,
  chat: 4,
  "form-submission": 4,
  "event-attendance": 3,
  "content-download": 3,
  "ad-click": 1,
  "email-clicked": 1,
};

/**
 * The act that most likely created the handoff: the loudest one of the last two weeks of activity, the
 * newest of equals. Acts of ours and plans for the future do not count.
 */
export function findTrigger(dated: readonly Step[], undated: readonly Step[]): Step | null {
  const raises = dated.filter(
    (step) => step.voice === "buyer" && !step.planned && loudness(step) > 0,
  );
  const newest = raises.at(-1)?.at ?? null;
  if (newest === null)
    return undated.filter((step) => step.voice === "buyer" && loudness(step) > 1).at(0) ?? null;
  const recent = raises.filter((step) => (step.at ?? 0) >= newest - RECENT_MS);
  return recent.reduce<Step | null>(
    (best, step) => (best === null || loudness(step) >= loudness(best) ? step : best),
    null,
  );
}

export function loudness(step: Step): number {
  return HAND_RAISES[step.touch.kind] ?? 0;
}

const RECENT_MS = 14 * 86_400_000;
