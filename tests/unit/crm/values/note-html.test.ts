import { describe, expect, it } from "vitest";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { toFittingNote, toHandoffHtml, toNoteBody } from "#lib/crm/values/note-html.ts";
import type { TimelineNoteWrite } from "#lib/domain/write.ts";

const RULES = { crm: "Acme", field: "body", longest: 60 };

function note(text: string): TimelineNoteWrite {
  const at = "2026-11-21T10:00:00.000Z";
  return { kind: "timeline-note", at, ownerId: null, text, marker: "HR-1" };
}

describe("a note of HTML", () => {
  it("ends with its marker, and shows what was written as text", () => {
    const body = toNoteBody(note(" 2 < 3\nand so on "));
    expect(htmlToText(body)).toBe("2 < 3\nand so on\n\nref HR-1");
    expect(toFittingNote(note(" 2 < 3\nand so on "), RULES)).toEqual({ ok: true, value: body });
  });

  it("is refused when it would be cut off, its escapes counted", () => {
    expect(toFittingNote(note("<".repeat(12)), RULES)).toMatchObject({
      failure: {
        type: "rejected",
        issues: [
          {
            field: "body",
            message: "The note needs 64 characters in Acme, which keeps at most 60. Shorten it.",
          },
        ],
      },
    });
  });
});

describe("a handoff as HTML", () => {
  it("keeps the quotes of its log as they are, and says the same again as text", () => {
    const text = `{"by":"O'Hara & <b>"}`;
    const html = toHandoffHtml(text, RULES);
    expect(html).toEqual({ ok: true, value: `{"by":"O'Hara &amp; &lt;b&gt;"}` });
    expect(htmlToText(html.ok ? html.value : "")).toBe(text);
  });

  it("is refused when it would be cut off", () => {
    expect(toHandoffHtml("x".repeat(61), RULES)).toMatchObject({
      failure: { issues: [{ field: "body", message: expect.stringContaining("needs 61") }] },
    });
  });
});
