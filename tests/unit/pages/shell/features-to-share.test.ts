import { expect, it } from "vitest";
import { featuresToShare } from "#lib/pages/shell/features-to-share.ts";

/** A document whose page may use the given features. */
function page(...allowed: readonly string[]): Document {
  const featurePolicy = { allowed, allowsFeature };
  return { featurePolicy } as unknown as Document;
}

function allowsFeature(this: { allowed: readonly string[] }, name: string): boolean {
  return this.allowed.includes(name);
}

it("passes on the browser's language model where the page may use it", () => {
  expect(featuresToShare(page("camera", "language-model"))).toBe("language-model");
});

it("passes on nothing where the page may not, or cannot say", () => {
  expect(featuresToShare(page("camera"))).toBe("");
  expect(featuresToShare({} as unknown as Document)).toBe("");
  expect(featuresToShare({ featurePolicy: {} } as unknown as Document)).toBe("");
});
