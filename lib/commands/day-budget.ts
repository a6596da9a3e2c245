import type { DayAllowance } from "../domain/gateway.ts";

/** Watches what a reading of many pages leaves of the day's calls. */
export interface DayBudget {
  /** What the CRM said after a page; null where it said nothing. */
  readonly note: (said: DayAllowance | null) => void;
  readonly allowance: () => DayAllowance | null;
  /** What a page takes, about; null while that is not known. */
  readonly pageCost: () => number | null;
  /** Whether a further page would take of what is kept for everybody's work. Unknown is no. */
  readonly isSpent: () => boolean;
}

/** Makes a budget that knows nothing until the first page. */
export function createDayBudget(): DayBudget {
  let allowance: DayAllowance | null = null;
  const costs: number[] = [];
  const pageCost = (): number | null =>
    // The middle one: between two pages others may have called as well.
    costs.toSorted((one, other) => one - other)[Math.floor((costs.length - 1) / 2)] ?? null;
  return {
    note: (said) => {
      if (said === null) return;
      // More than before is a new day.
      const cost = (allowance?.left ?? 0) - said.left;
      if (cost > 0) costs.push(cost);
      allowance = said;
    },
    allowance: () => allowance,
    pageCost,
    isSpent: () => allowance !== null && allowance.left - (pageCost() ?? 0) < allowance.kept,
  };
}
