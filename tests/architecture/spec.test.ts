import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/**
 * Holds `lib/sync/SPEC.md` and the tests together: a rule without a test is a wish, and a test that
 * quotes a rule which is not there proves nothing.
 */
const ROOT = new URL("../../", import.meta.url).pathname;
const spec = readFileSync(`${ROOT}lib/sync/SPEC.md`, "utf8");

/** "- **P3.1** …" */
const rules = [...spec.matchAll(/^- \*\*(P\d+\.\d+)\*\*/gm)].map(([, rule]) => rule ?? "");
const headings = [...spec.matchAll(/^## (P\d+) /gm)].map(([, heading]) => heading ?? "");

const SELF = "tests/architecture/spec.test.ts";
const testFiles = globSync("tests/**/*.{test,spec}.{ts,tsx}", { cwd: ROOT }).filter(
  (file) => file !== SELF,
);

/** Rule → the files that quote it in a title: "…(P3.1, P3.4)". A comment does not count. */
const QUOTE = /["'`][^"'`\n]*\((P\d[^)"'`\n]*)\)[^"'`\n]*["'`]/g;
const quotedIn = new Map<string, string[]>();
for (const file of testFiles) {
  const text = readFileSync(`${ROOT}${file}`, "utf8");
  for (const [, list = ""] of text.matchAll(QUOTE)) {
    for (const rule of list.split(/[,\s]+/).filter((word) => /^P\d/.test(word))) {
      quotedIn.set(rule, [...(quotedIn.get(rule) ?? []), file]);
    }
  }
}

describe("the rules of synchronisation", () => {
  it("are numbered once each, under their promise", () => {
    expect(new Set(rules).size).toBe(rules.length);
    expect(headings).toEqual(Array.from({ length: 14 }, (_, index) => `P${index + 1}`));
    for (const rule of rules) expect(headings).toContain(rule.split(".")[0]);
  });

  it.each(rules)("%s has a test that quotes it", (rule) => {
    expect(quotedIn.get(rule) ?? []).not.toEqual([]);
  });

  it("are the only ones that tests quote", () => {
    const known = new Set([...rules, ...headings]);
    const unknown = [...quotedIn].filter(([rule]) => !known.has(rule));
    expect(unknown).toEqual([]);
  });
});
