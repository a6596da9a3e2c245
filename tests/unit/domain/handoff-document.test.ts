import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { textToHtml } from "#lib/crm/values/text-to-html.ts";
import {
  type DocumentStyle,
  documentToText,
  type HandoffDocument,
  mergeDocuments,
  parseDocument,
} from "#lib/domain/handoff-document.ts";
import { HANDOFF_FIELD_NAMES, type HandoffValues } from "#lib/domain/handoff-field.ts";

const STYLES: readonly DocumentStyle[] = ["structured", "short"];

const AWKWARD = [
  "قطع الغيار · ثلاثة مصانع",
  "<b>Three</b> plants & “spares”",
  "a  b   c ",
  " led by a space",
  "\tby a tab\u00a0and more\u2003",
  "line\n\n\nline\n",
  "\r\nline\r",
  "| a bar\n| and another",
  "Outcome: accepted\nEnd of the handoff",
  "HR1 status=won · HRDOC1",
  "␛20; ␠ ␛",
  "👩‍🔧\ud800",
  '{"id":"a"}\n{"id":"b"}',
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom(...AWKWARD, " ", "\n", "x"), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("")),
);

const values: fc.Arbitrary<HandoffValues> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...HANDOFF_FIELD_NAMES), text), {
    selector: ([field]) => field,
  })
  .map((pairs) => Object.fromEntries(pairs));

const documentOf = (of: HandoffValues): HandoffDocument => ({ values: of, before: "", after: "" });

const FILLED: HandoffValues = {
  status: "offered",
  noteProblem: "Three plants stop\nand nobody knows why",
  dueAt: "2026-11-23T15:30:00.000Z",
  log: '{"id":"a"}\n{"id":"b"}',
};

describe.each(STYLES)("a handoff as a text, %s", (style) => {
  it("gives back exactly what was written", () => {
    fc.assert(
      fc.property(values, (of) => {
        expect(parseDocument(documentToText(documentOf(of), style))).toEqual(documentOf(of));
      }),
      { numRuns: 500 },
    );
  });

  it("gives it back through a rich text too, which keeps no spaces", () => {
    fc.assert(
      fc.property(values, (of) => {
        const through = htmlToText(textToHtml(documentToText(documentOf(of), style)));
        expect(parseDocument(through)?.values).toEqual(of);
      }),
      { numRuns: 500 },
    );
  });

  it("survives a colleague's lines before and after it, and Windows line ends", () => {
    const colleague = fc
      .array(fc.constantFrom("Called today", "- Omar", "", "قطع", "Outcome: talked", "x=1"), {
        minLength: 1,
        maxLength: 4,
      })
      .map((lines) => lines.join("\n").trim());
    fc.assert(
      fc.property(values, colleague, colleague, (of, before, after) => {
        const own = documentToText(documentOf(of), style);
        const edited = `${before}\n${own}\n${after}`;
        const expected = { values: of, before, after };
        expect(parseDocument(edited)).toEqual(expected);
        expect(parseDocument(edited.replaceAll("\n", "\r\n"))).toEqual(expected);
        expect(parseDocument(documentToText(expected, style))).toEqual(expected);
      }),
    );
  });

  it("is rewritten in the other style without losing anything", () => {
    fc.assert(
      fc.property(values, (of) => {
        const document = { values: of, before: "Above", after: "Below" };
        const other = style === "short" ? "structured" : "short";
        const once = parseDocument(documentToText(document, style));
        expect(once && parseDocument(documentToText(once, other))).toEqual(document);
      }),
    );
  });

  it("takes a value that a colleague has changed", () => {
    const edited = documentToText(documentOf(FILLED), style).replace("offered", "  accepted ");
    expect(parseDocument(edited)?.values).toEqual({ ...FILLED, status: "accepted" });
  });

  it("keeps what a colleague wrote between its lines, below it", () => {
    const [head = "", ...lines] = documentToText(documentOf(FILLED), style).split("\n");
    const edited = [head, "Ask Omar first", ...lines].join("\n");
    expect(parseDocument(edited)).toEqual({ ...documentOf(FILLED), after: "Ask Omar first" });
  });

  it("is not found in a text that only resembles it", () => {
    expect(parseDocument("Handrail handoff\nHandoff status: offered")).toBeNull();
    expect(parseDocument("HRDOC12 or XHRDOC1")).toBeNull();
  });
});

describe("the structured text", () => {
  it("reads like a note", () => {
    expect(documentToText(documentOf(FILLED), "structured")).toBe(
      [
        "Handrail handoff (HRDOC1)",
        "Kept by Handrail. Change what stands behind a colon; leave the names before it.",
        "",
        "Handoff status: offered",
        "Note: likely problem:",
        "  | Three plants stop",
        "  | and nobody knows why",
        "Follow-up due at: 2026-11-23T15:30:00.000Z",
        "Handoff log:",
        '  | {"id":"a"}',
        '  | {"id":"b"}',
        "End of the handoff",
      ].join("\n"),
    );
  });

  it("takes a line that a colleague added to a longer value, and an emptied field as empty", () => {
    const edited = documentToText(documentOf(FILLED), "structured")
      .replace("knows why", "knows why\n| since May")
      .replace("Handoff status: offered", "Handoff status:");
    expect(parseDocument(edited)?.values).toEqual({
      ...FILLED,
      status: undefined,
      noteProblem: "Three plants stop\nand nobody knows why\nsince May",
    });
  });

  it("lets the first of two lines with one name count and keeps the other", () => {
    const edited = documentToText(documentOf(FILLED), "structured").replace(
      "End of",
      "Handoff status: won\nEnd of",
    );
    expect(parseDocument(edited)).toEqual({ ...documentOf(FILLED), after: "Handoff status: won" });
  });
});

describe("the short text", () => {
  it("takes four lines at most", () => {
    expect(documentToText(documentOf(FILLED), "short")).toBe(
      [
        "Handrail handoff, short form (HRDOC1)",
        "HR1 status=offered · dueAt=2026-11-23T15:30:00.000Z",
        "HR1 noteProblem=Three plants stop␛a;and nobody knows why",
        'HR1 log={"id":"a"}␛a;{"id":"b"}',
      ].join("\n"),
    );
  });

  it("keeps what it does not know and what stands there twice", () => {
    const edited = documentToText(documentOf({ status: "offered" }), "short").replace(
      "offered",
      "offered · mood=good · status=won",
    );
    expect(parseDocument(edited)).toEqual({
      ...documentOf({ status: "offered" }),
      after: "mood=good\nstatus=won",
    });
  });
});

describe("two copies of one handoff", () => {
  it("become one: the older one's values, the newer one's where that has none, all events", () => {
    const older = { values: { status: "offered", log: '{"x":1}' }, before: "A", after: "" };
    const newer = {
      values: { status: "accepted", reason: "budget", log: '{"y":2}' },
      before: "A",
      after: "B",
    };
    expect(mergeDocuments(older, newer)).toEqual({
      values: { status: "offered", reason: "budget", log: '{"x":1}\n{"y":2}' },
      before: "A",
      after: "B",
    });
  });
});
