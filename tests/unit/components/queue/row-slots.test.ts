import { expect, it } from "vitest";
import { assignSlots } from "#components/queue/use-row-slots.ts";

it("leaves a lead in its row wherever it moves, and gives the rows of those that left to those that come", () => {
  const first = assignSlots(new Map(), ["a", "b", "c"]);
  expect([...first]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
  const next = assignSlots(first, ["new", "c", "newer", "a"]);
  expect([...next]).toEqual([
    ["new", 1],
    ["c", 2],
    ["newer", 3],
    ["a", 0],
  ]);
});
