import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createTables } from "./crm-docs.ts";

const DOCUMENT = new URL("../../.github/CRMS.md", import.meta.url).pathname;

const TABLES = createTables();

/** The text with each table as the gateways' declarations make it. */
function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\w+) -->)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const table = TABLES.get(name);
      if (table === undefined) throw new Error(`There is no table "${name}".`);
      return `${start}\n\n${table}\n\n${end}`;
    },
  );
}

it("says of each CRM what its gateway declares (made anew with `npm run unit -- crm-docs -u`)", async () => {
  const text = readFileSync(DOCUMENT, "utf8");
  for (const name of TABLES.keys()) expect(text).toContain(`<!-- table: ${name} -->`);
  await expect(withTables(text)).toMatchFileSnapshot(DOCUMENT);
});
