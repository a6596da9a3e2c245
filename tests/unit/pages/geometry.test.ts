import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampHandle,
  clampWidth,
  pushOf,
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
    [true, 380, 1_100, 388],
    [true, 380, 1_099, 0],
    [true, 560, 2_560, 568],
    [false, 380, 1_400, 0],
  ])("open %s, %i px wide, in a window of %i px: the page gives way by %i px", (...row) => {
    const [open, width, viewport, pixels] = row;
    expect(pushOf(open, width, viewport)).toBe(pixels);
  });
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
