import { describe, expect, it } from "vitest";
import {
  followProgress,
  isSendingMany,
  type SendProgress,
} from "#components/data/send-progress.ts";

const SECOND = 1000;

/** Counts of what is left, each at its second. */
function follow(counts: readonly (readonly [at: number, left: number])[]): SendProgress | null {
  return counts.reduce<SendProgress | null>(
    (progress, [at, left]) => followProgress(progress, left, at * SECOND),
    null,
  );
}

describe("the progress of sending many writes", () => {
  it("counts down from what there was", () => {
    const progress = follow([
      [0, 1000],
      [1, 700],
      [2, 340],
    ]);
    expect(progress).toMatchObject({ left: 340, total: 1000 });
    expect(isSendingMany(progress, 2 * SECOND)).toBe(true);
  });

  it("takes in what is added while it runs", () => {
    expect(
      follow([
        [0, 100],
        [1, 60],
        [2, 65],
      ]),
    ).toMatchObject({ left: 65, total: 105 });
  });

  it("is not shown before anything has left, nor for a handful", () => {
    expect(isSendingMany(follow([[0, 1000]]), 0)).toBe(false);
    const few = follow([
      [0, 9],
      [1, 5],
    ]);
    expect(isSendingMany(few, SECOND)).toBe(false);
  });

  it("ends when nothing moves, and begins anew when it goes on", () => {
    const before = follow([
      [0, 1000],
      [1, 400],
    ]);
    expect(isSendingMany(before, 10.9 * SECOND)).toBe(true);
    expect(isSendingMany(before, 11 * SECOND)).toBe(false);
    expect(followProgress(before, 390, 60 * SECOND)).toMatchObject({ left: 390, total: 400 });
  });

  it("is over when nothing is left", () => {
    expect(
      follow([
        [0, 20],
        [1, 0],
      ]),
    ).toBeNull();
  });
});
