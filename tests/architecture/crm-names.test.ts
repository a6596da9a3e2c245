import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CRM_IDS } from "#lib/domain/record.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

/** Where a CRM may be named outside its own folders, and why. */
const MAY_NAME_CRMS: readonly (readonly [RegExp, string])[] = [
  [/^lib\/(crm|pages)\/(hubspot|salesforce|pipedrive|twenty|sample)\//, "its own folder"],
  [/^lib\/domain\/record\.ts$/, "the list of them"],
  [/^components\/settings\/crm-choices\.ts$/, "the connection form"],
  [/^entrypoints\/(background\/crms|settings\/crm-setups)\.ts$/, "where each one is plugged in"],
  [/^entrypoints\/(\w+-content)\.ts$/, "each one's page reader is plugged into the shell"],
  [/^lib\/platform\/manifest\.ts$/, "the addresses that the browser has to know before"],
  [
    /^lib\/domain\/(guard\/(question-topics|system-names)|note\/words\/placeholder)\.ts$/,
    "buyers' words",
  ],
];

const NAMED = /hubspot|salesforce|pipedrive|["'`]twenty["'`]|\bTwenty(?=[A-Z])|\/twenty\//i;

function codeOf(path: string): string {
  const text = readFileSync(join(ROOT, path), "utf8");
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

it("names no CRM outside its own folder, the connection form and the places that plug it in", () => {
  const files = ["lib", "components", "entrypoints"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const naming = files.filter(
    (path) => !MAY_NAME_CRMS.some(([place]) => place.test(path)) && NAMED.test(codeOf(path)),
  );
  expect(naming).toEqual([]);
});

it("calls the same job by the same file name in every CRM's folder", () => {
  const jobs = ["README.md", "capabilities.ts", "connect.ts", "gateway.ts"];
  const overHttp = ["call.ts", "errors.ts", "fields.ts", "patch.ts", "paths.ts", "schema.ts"];
  for (const crm of CRM_IDS) {
    const names = readdirSync(join(ROOT, "lib/crm", crm));
    expect(names).toEqual(expect.arrayContaining(jobs));
    if (crm !== "sample") expect(names).toEqual(expect.arrayContaining(overHttp));
  }
});
