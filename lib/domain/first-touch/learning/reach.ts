/** How far a buyer came after a message. Each one includes those before it. */
export const REACHES = ["none", "answered", "conversation", "opportunity"] as const;

export type Reach = (typeof REACHES)[number];

/** Whether `reach` is at least `wanted`. */
export function reaches(reach: Reach, wanted: Reach): boolean {
  return REACHES.indexOf(reach) >= REACHES.indexOf(wanted);
}

export function furthest(one: Reach, other: Reach): Reach {
  return reaches(one, other) ? one : other;
}
