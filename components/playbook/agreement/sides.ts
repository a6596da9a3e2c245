import type { Side } from "#lib/domain/playbook/schema.ts";

/** The two sides as people read them. `whose` stands before what belongs to a side. */
export const SIDES = {
  marketing: { label: "Marketing", whose: "Marketing's", other: "sales" },
  sales: { label: "Sales", whose: "Sales'", other: "marketing" },
} as const satisfies Record<
  Side,
  { readonly label: string; readonly whose: string; readonly other: Side }
>;

/** "marketing's", within a sentence. */
export function whose(side: Side): string {
  return SIDES[side].whose.toLowerCase();
}
