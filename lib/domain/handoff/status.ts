/** The life of a handoff. A record that never met Handrail has no status. */
export const HANDOFF_STATUSES = [
  "draft",
  "ready",
  "offered",
  "accepted",
  "touched",
  "worked",
  "opportunity",
  "nurture",
  "disqualified",
  "rejected",
  "recycled",
] as const;

export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

/** Reads the status field; anything that is not one of ours reads as no status. */
export function toHandoffStatus(text: string | null | undefined): HandoffStatus | null {
  return HANDOFF_STATUSES.find((status) => status === text) ?? null;
}
