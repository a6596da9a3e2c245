import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beginsWith,
  idList,
  idLiteral,
  momentLiteral,
  textLiteral,
} from "#lib/crm/salesforce/soql.ts";
import { createRow } from "#tests/sandbox/salesforce/records.ts";
import { createSalesforceSandbox } from "#tests/sandbox/salesforce/sandbox.ts";
import { parseSoql } from "#tests/sandbox/salesforce/soql-parse.ts";
import { runSoql } from "#tests/sandbox/salesforce/soql-run.ts";
import { ADMIN_ID } from "#tests/sandbox/salesforce/state.ts";

/** Texts that people and attackers type, with what SOQL could take for its own. */
const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("'", "\\", "%", "_", '"', "\n", "\0", "a", " ", "\u2028"),
    maxLength: 20,
  }),
  fc.constantFrom("' OR Name != '", "\\' OR Id != '", "') FROM User --", "\\", "'", "100%", "a_b"),
);

describe("a text in a query", () => {
  it("stays one text, whatever is in it", () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const literal of [textLiteral(text), beginsWith(text)]) {
          const query = parseSoql(`SELECT Id FROM Contact WHERE LastName LIKE ${literal} LIMIT 1`);
          expect(query.where).toMatchObject({
            type: "compare",
            path: "LastName",
            operator: "LIKE",
          });
          expect(query.limit).toBe(1);
        }
      }),
    );
  });

  it("finds that text and no other, as a whole and by its beginning", () => {
    const { world } = createSalesforceSandbox({ handrailFields: false });
    const words = fc.stringMatching(/^[a-z%_\\'" ]{1,12}$/).filter((it) => it.trim() === it);
    fc.assert(
      fc.property(words, words, (text, other) => {
        world.state.rows.get("Contact")?.clear();
        const author = { userId: ADMIN_ID, byApi: true };
        for (const LastName of new Set([text, `${text}more`, other])) {
          createRow(world, "Contact", { LastName }, author);
        }
        const named = (condition: string) =>
          runSoql(world, `SELECT LastName FROM Contact WHERE LastName ${condition}`, false).map(
            (row) => row["LastName"],
          );
        expect(new Set(named(`= ${textLiteral(text)}`))).toEqual(new Set([text]));
        for (const found of named(`LIKE ${beginsWith(text)}`)) {
          expect(String(found).startsWith(text)).toBe(true);
        }
        expect(named(`LIKE ${beginsWith(text)}`)).toContain(`${text}more`);
      }),
    );
  });

  it("holds no control character and no half of a character", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const literal = textLiteral(text);
        expect(literal).not.toMatch(/\p{Cc}/u);
        expect(literal.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("an id in a query", () => {
  it("is written out in full", () => {
    expect(idLiteral("003000000000000")).toBe("'003000000000000AAA'");
    expect(idList(["003000000000000", "003000000000001"])).toBe(
      "('003000000000000AAA', '003000000000001AAA')",
    );
  });

  it.each(["", "1 OR 1=1", "' OR Id != '", "003000000000000AAB"])("%j is a bug", (id) => {
    expect(() => idLiteral(id)).toThrow();
  });

  it("a list of none is a bug, since Salesforce refuses it", () => {
    expect(() => idList([])).toThrow();
  });
});

it("a moment is written in whole seconds and without quotes", () => {
  expect(momentLiteral(Date.parse("2026-11-21T10:00:00.999Z"))).toBe("2026-11-21T10:00:00Z");
});
