import { useLayoutEffect, useRef } from "react";

/**
 * Which drawn row bears which lead. A lead that stays keeps its row wherever it moves, so that nobody presses
 * another one than they saw; a row whose lead leaves is given to one that comes, which costs less than a new row.
 */
export function useRowSlots(ids: readonly string[]): ReadonlyMap<string, number> {
  const last = useRef<ReadonlyMap<string, number>>(new Map());
  const slots = assignSlots(last.current, ids);
  useLayoutEffect(() => {
    last.current = slots;
  });
  return slots;
}

/** A slot for each id: the one it had, else the lowest that is free. */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const taken = new Set(ids.map((id) => before.get(id)));
  const slots = new Map<string, number>();
  let free = 0;
  for (const id of ids) {
    const kept = before.get(id);
    if (kept !== undefined) {
      slots.set(id, kept);
      continue;
    }
    while (taken.has(free)) free += 1;
    slots.set(id, free);
    free += 1;
  }
  return slots;
}
