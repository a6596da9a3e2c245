import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "handrail-house-"));
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
  writeFileSync(join(house, "package.json"), `{"imports":{"#lib/*":"./lib/*"}}`);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

function file(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** The names of the rules that the files of the little house break. */
function broken(): readonly string[] {
  const output = execFileSync(
    process.execPath,
    [
      join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
      "--config",
      join(ROOT, "tests/architecture/dependency-cruiser.cjs"),
      "--output-type",
      "json",
      "components",
      "entrypoints",
      "lib",
    ],
    { cwd: house, encoding: "utf8" },
  );
  const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(output);
  return [...new Set(report.summary.violations.map((it) => it.rule.name))];
}

function build(importer: string, imported: string): void {
  for (const folder of ["components", "entrypoints", "lib"]) {
    mkdirSync(join(house, folder), { recursive: true });
  }
  const up = "../".repeat(importer.split("/").length - 1);
  const isPackage = !imported.includes("/") || imported.startsWith("@");
  if (!isPackage) file(imported, "export const other = 1;\n");
  const source = isPackage ? imported : `${up}${imported}`;
  file(importer, `import * as other from "${source}";\nexport const it = other;\n`);
}

describe("the import rules refuse", () => {
  it.each([
    ["lib/domain/a.ts", "lib/store/b.ts", "imports-of-lib-domain"],
    ["lib/domain/a.ts", "dexie", "packages-of-lib-domain"],
    ["lib/sync/a.ts", "zod", "packages-of-lib-sync"],
    ["lib/sync/a.ts", "lib/crm/http/b.ts", "imports-of-lib-sync"],
    ["lib/crm/hubspot/a.ts", "lib/store/b.ts", "imports-of-lib-crm-hubspot"],
    ["lib/pages/a.ts", "lib/messages/messages.ts", "imports-of-lib-pages"],
    ["lib/store/a.ts", "react", "packages-of-lib-store"],
    ["components/ui/a.ts", "lib/domain/b.ts", "imports-of-components-ui"],
    ["components/note/a.ts", "components/story/b.ts", "imports-of-components-note"],
    ["components/note/a.ts", "lib/platform/b.ts", "imports-of-components-note"],
    ["lib/store/a.ts", "entrypoints/background/b.ts", "nobody-imports-entrypoints"],
    ["lib/anything/a.ts", "lib/domain/b.ts", "every-folder-has-rules"],
  ])("%s importing %s", (importer, imported, rule) => {
    build(importer, imported);
    expect(broken()).toContain(rule);
  });

  it("a circle", () => {
    build("lib/domain/a.ts", "lib/domain/b.ts");
    file("lib/domain/b.ts", `export { it } from "./a.ts";\n`);
    expect(broken()).toContain("no-cycles");
  });
});

describe("the import rules allow", () => {
  it.each([
    ["lib/store/a.ts", "lib/domain/b.ts"],
    ["lib/domain/a.ts", "zod"],
    ["components/note/a.ts", "components/ui/b.ts"],
    ["entrypoints/background/a.ts", "lib/crm/hubspot/b.ts"],
  ])("%s importing %s", (importer, imported) => {
    build(importer, imported);
    expect(broken()).toEqual([]);
  });
});
