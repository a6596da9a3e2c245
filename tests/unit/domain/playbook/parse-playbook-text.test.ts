import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybookText } from "#lib/domain/playbook/parse-playbook-text.ts";

const TEXT = JSON.stringify(DEFAULT_PLAYBOOK, null, 2);

function issuesOf(text: string) {
  const parsed = parsePlaybookText(text);
  return parsed.ok ? [] : parsed.failure;
}

describe("a playbook's text", () => {
  it.each([
    ["as it was exported", TEXT],
    ["on one line", JSON.stringify(DEFAULT_PLAYBOOK)],
    ["with a byte order mark in front", `\uFEFF${TEXT}`],
    ["with the line ends of Windows", TEXT.replaceAll("\n", "\r\n")],
  ])("is read %s", (_title, text) => {
    expect(parsePlaybookText(text)).toEqual({ ok: true, value: DEFAULT_PLAYBOOK });
  });

  it.each([
    ["nothing", "", "cannot be read at line 1, column 1: the text ends too early"],
    ["a web page", "<!doctype html>", "cannot be read at line 1, column 1: a value belongs here"],
    [
      "a comma too many",
      '{\n  "format": 2,\n}',
      "cannot be read at line 3, column 1: a name in double quotes belongs here",
    ],
    [
      "a comma too few",
      '{\n  "format": 2\n  "id": "a"\n}',
      "cannot be read at line 3, column 3: a comma is missing, or a bracket",
    ],
    [
      "a bracket of another kind",
      '{"format": [2}',
      "cannot be read at line 1, column 14: a comma is missing, or a bracket",
    ],
    [
      "a colon too few",
      '{"format" 2}',
      "cannot be read at line 1, column 11: a colon belongs here",
    ],
    ["half a document", TEXT.slice(0, 200), /^cannot be read at line \d+, column \d+: /],
    [
      "two documents",
      "{}\n{}",
      "cannot be read at line 2, column 1: nothing may follow the document",
    ],
    ["code", '{"format": alert(1)}', "cannot be read at line 1, column 12: a value belongs here"],
    [
      "a number that is none",
      '{"format": NaN}',
      "cannot be read at line 1, column 12: a value belongs here",
    ],
    ["a number with a leading zero", '{"format": 02}', /column 12/],
    ["a text across lines", '{"name": "one\ntwo"}', /line 1, column 10: a value belongs here/],
    ["a comment", "{} // ours", /nothing may follow/],
  ])("that is %s is refused where the slip is", (_title, text, reason) => {
    const [issue, ...others] = issuesOf(text);
    expect(others).toEqual([]);
    expect(issue?.path).toBe("");
    expect(issue?.reason).toMatch(reason);
  });

  it("that says one thing twice is refused, because only the last would count", () => {
    const text = TEXT.replace('"triage": "nurture"', '"triage": "nurture", "triage": "disqualify"');
    expect(issuesOf(text)).toEqual([{ path: "leadTypes[6].triage", reason: "stands there twice" }]);
  });

  it("that says one thing twice in two spellings of a name is refused as well", () => {
    expect(issuesOf('{"id": "a", "\\u0069d": "b"}')).toEqual([
      { path: "id", reason: "stands there twice" },
    ]);
  });

  it.each(["__proto__", "constructor", "prototype"])("with the name %s is refused", (name) => {
    const text = TEXT.replace('"calendar": {', `"calendar": { "${name}": { "polluted": true },`);
    expect(issuesOf(text)).toEqual([{ path: "", reason: `may not use the name "${name}"` }]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it.each([
    ["lists", "[".repeat(400_000)],
    ["objects", '{"a":'.repeat(150_000)],
    ["both, properly closed", `${'[{"a":'.repeat(5000)}1${"}]".repeat(5000)}`],
  ])("nested without end in %s is refused", (_title, text) => {
    expect(issuesOf(text)).toMatchObject([{ reason: "is nested too deeply" }]);
  });

  it("with ten thousand reasons is refused by its place", () => {
    const reasons = Array.from({ length: 10_000 }, (_, at) => ({ id: `reason-${at}` }));
    expect(issuesOf(JSON.stringify({ ...DEFAULT_PLAYBOOK, reasons }))).toEqual([
      { path: "reasons", reason: "has more than 500 entries" },
    ]);
  });

  it("with a label as long as a book is refused by its place", () => {
    const text = JSON.stringify({ ...DEFAULT_PLAYBOOK, name: "long ".repeat(100_000) });
    expect(issuesOf(text)).toEqual([{ path: "name", reason: "must have at most 500 characters" }]);
  });

  it("longer than a million characters is not even looked at", () => {
    expect(issuesOf(" ".repeat(1_000_001))).toEqual([
      { path: "", reason: "is longer than a million characters; no playbook is" },
    ]);
  });

  it("wrong in very many places tells fifty of them at most", () => {
    const broken = Array.from({ length: 60 }, () => ({ id: 1 }));
    const issues = issuesOf(
      JSON.stringify({ ...DEFAULT_PLAYBOOK, reasons: broken, briefs: broken }),
    );
    expect(issues).toHaveLength(50);
    expect(issues.at(-1)?.reason).toMatch(/^has \d+ more places that cannot be accepted$/);
  });

  it("is answered whatever it is, and read only if it is JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), hurt), (text) => {
        const issues = issuesOf(text);
        expect(issues.length > 0 || isJson(text)).toBe(true);
        for (const { reason } of issues) expect(reason).not.toBe("");
      }),
    );
  });

  it("is told to be unreadable exactly when it is no JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 3 }), hurt), (text) => {
        const isSlip = issuesOf(text).some(({ reason }) => reason.startsWith("cannot be read"));
        const isRefusedEarlier = issuesOf(text).some(({ reason }) =>
          /stands there twice|may not use the name/.test(reason),
        );
        if (!isRefusedEarlier) expect(isSlip).toBe(!isJson(text));
      }),
      { numRuns: 300 },
    );
  });
});

/** A short document with a piece cut out, or a sign put in, somewhere. */
const SHORT = JSON.stringify({
  format: 2,
  id: "a-b",
  list: [1.5e3, -0, true, null, 'q"\\\u00e9', {}],
});
const hurt = fc
  .tuple(
    fc.nat(SHORT.length),
    fc.nat(3),
    fc.constantFrom("", ",", "{", "]", '"', "\\", "0", ".", " ", "\n", "-", "e"),
  )
  .map(([at, length, sign]) => SHORT.slice(0, at) + sign + SHORT.slice(at + length));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
