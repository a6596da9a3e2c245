import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../../components/ui/theme.css", import.meta.url), "utf8");

type Pair = readonly [front: string, ground: string];

/** Every pair that appears on screen: foreground token, background token, least contrast. */
const TEXT_PAIRS: readonly Pair[] = [
  ...["surface", "sunken", "raised", "hover"].map((ground): Pair => ["ink", ground]),
  ...["surface", "sunken", "raised"].map((ground): Pair => ["muted", ground]),
  ...["surface", "sunken", "raised", "accent-soft"].map((ground): Pair => ["accent", ground]),
  ["accent-strong", "surface"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...["surface", "sunken", "amber-soft"].map((ground): Pair => ["amber", ground]),
  ...["surface", "sunken", "raised", "red-soft"].map((ground): Pair => ["red", ground]),
  ["on-red", "red"],
  ...["surface", "sunken", "raised", "green-soft"].map((ground): Pair => ["green", ground]),
  ["muted", "amber-soft"],
  ["muted", "red-soft"],
  ["ink", "amber-soft"],
  ["ink", "red-soft"],
  ["ink", "accent-soft"],
];

const SHAPE_PAIRS: readonly Pair[] = [
  ...["surface", "sunken", "raised"].map((ground): Pair => ["control", ground]),
  ...["surface", "sunken", "raised"].map((ground): Pair => ["focus", ground]),
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(TEXT_PAIRS)("lets %s be read on %s at 4.5:1", (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)("lets the shape %s be seen on %s at 3:1", (shape, ground) => {
    expect(contrast(token(shape, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it("gives every colour token a value for forced colours", () => {
  const forced = css.slice(css.indexOf("@media (forced-colors: active)"));
  const names = [...css.matchAll(/(--hr-[\w-]+): light-dark/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(forced).toContain(`${name}:`);
});

function token(name: string | undefined, theme: "light" | "dark"): string {
  const found = new RegExp(`--hr-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  const value = found?.[theme === "light" ? 1 : 2];
  if (value === undefined) throw new Error(`theme.css has no token --hr-${name}`);
  return value;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
