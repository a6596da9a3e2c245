import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampHandle,
  clampWidth,
  roomOf,
  sideOf,
  widthAfterDrag,
  widthAfterKey,
} from "#lib/pages/geometry.ts";

test("the sidebar stands at the inline end of the page's language", () => {
  expect(sideOf("ltr")).toBe("right");
  expect(sideOf("rtl")).toBe("left");
  expect(sideOf("")).toBe("right");
});

describe("making room", () => {
  test.each([
    [true, 380, 1_100, "push", 388, 0],
    [true, 380, 1_099, "push", 0, 388],
    [true, 560, 2_560, "push", 568, 0],
    [true, 380, 1_400, "overlay", 0, 388],
    [false, 380, 1_400, "push", 0, 0],
    [false, 380, 1_000, "overlay", 0, 0],
  ] as const)(
    "open %s, %i px wide, in a window of %i px, to %s: the page gives way by %i px, %i px are covered",
    (open, width, viewport, placement, pushed, covered) => {
      expect(roomOf(open, width, viewport, placement)).toEqual({ pushed, covered });
    },
  );
});

describe("the width", () => {
  test("always stays between 320 and 560 whole pixels", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 560 }),
        fc.double({ noNaN: true }),
        (width, moved) => {
          for (const side of ["left", "right"] as const) {
            const next = widthAfterDrag(width, moved, side);
            expect(next).toBeGreaterThanOrEqual(320);
            expect(next).toBeLessThanOrEqual(560);
            expect(Number.isInteger(next)).toBe(true);
          }
        },
      ),
    );
    expect(clampWidth(400.4)).toBe(400);
  });

  test("dragging outwards widens, on either side", () => {
    expect(widthAfterDrag(400, -30, "right")).toBe(430);
    expect(widthAfterDrag(400, 30, "left")).toBe(430);
  });

  test.each([
    ["ArrowLeft", false, "right", 416],
    ["ArrowRight", false, "right", 384],
    ["ArrowLeft", false, "left", 384],
    ["ArrowRight", true, "left", 464],
    ["Home", false, "right", 320],
    ["End", false, "right", 560],
    ["a", false, "right", null],
  ] as const)("%s (leap %s) on the %s gives %s", (key, leap, side, width) => {
    expect(widthAfterKey(400, key, leap, side)).toBe(width);
  });
});

test("the handle can always be reached", () => {
  expect(clampHandle(-3)).toBe(0.08);
  expect(clampHandle(0.5)).toBe(0.5);
  expect(clampHandle(7)).toBe(0.92);
});
