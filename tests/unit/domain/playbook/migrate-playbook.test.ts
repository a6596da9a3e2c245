import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { leadTypeOf, noteFieldsOf, windowOf } from "#lib/domain/playbook/look-up.ts";
import { migratePlaybook } from "#lib/domain/playbook/migrate-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { formatOneDocument } from "./arbitrary-format-one.ts";

describe("a playbook of the first format", () => {
  it("is read as one of this format", () => {
    fc.assert(
      fc.property(formatOneDocument, (document) => {
        expect(parsePlaybook(document)).toMatchObject({ ok: true, value: { format: 3 } });
      }),
    );
  });

  it("keeps what the team had agreed: answer times, note, reasons, attempts", () => {
    fc.assert(
      fc.property(formatOneDocument, (document) => {
        const parsed = parsePlaybook(document);
        if (!parsed.ok) throw new Error(parsed.failure[0]?.reason);
        const playbook = parsed.value;
        for (const { id, responseWindow, label } of document.leadTypes) {
          const type = leadTypeOf(playbook, id);
          expect(type?.label).toBe(label);
          expect(windowOf(playbook, type, "marketing-to-sdr")).toEqual(responseWindow);
          expect(noteFieldsOf(playbook, id, "marketing-to-sdr")).toEqual(document.noteFields);
        }
        expect(playbook.reasons).toMatchObject(document.reasons);
        expect(playbook.outcomes).toEqual(expect.arrayContaining(document.outcomes));
        expect(playbook.followUp.attempts).toHaveLength(document.followUpAttempts);
        const { timeZone, workingDays, opens, closes } = document.calendar;
        expect(playbook.calendar.timeZone).toBe(timeZone);
        expect(playbook.calendar.week).toEqual([
          { days: workingDays, hours: [{ from: opens, to: closes }] },
        ]);
      }),
    );
  });

  it("is to be signed anew, because nobody signed this content; the names stay", () => {
    fc.assert(
      fc.property(formatOneDocument, (document) => {
        const parsed = parsePlaybook(document);
        if (!parsed.ok) throw new Error(parsed.failure[0]?.reason);
        const { signOffs, roles } = parsed.value;
        expect(signOffs).toEqual({ marketing: null, sales: null });
        expect(roles.find(({ id }) => id === "sales-lead")?.person).toBe(document.signedBy.sales);
      }),
    );
  });

  it("is not changed by migrating it twice", () => {
    fc.assert(
      fc.property(formatOneDocument, (document) => {
        const once = migratePlaybook(document);
        expect(migratePlaybook(once)).toBe(once);
      }),
    );
  });

  it("that is broken is refused by the place that is broken", () => {
    const [document] = fc.sample(formatOneDocument, 1);
    const [type, ...types] = document?.leadTypes ?? [];
    const broken = {
      ...document,
      leadTypes: [{ ...type, responseWindow: { kind: "soon" } }, ...types],
    };
    const parsed = parsePlaybook(broken);
    expect(parsed.ok ? [] : parsed.failure.map(({ path }) => path)).toContain("leadTypes[0].tier");
  });
});

describe("a document of another format", () => {
  it.each([
    ["this one", DEFAULT_PLAYBOOK],
    ["a later one", { ...DEFAULT_PLAYBOOK, format: 4 }],
    ["none", { format: 1 }],
    ["no document", "text"],
  ])("is left as it is: %s", (_title, document) => {
    expect(migratePlaybook(document)).toBe(document);
  });
});
