import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCrmName } from "#tests/scaffold/crm-name.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const PARTS = [
  ".biome.json",
  ".gitignore",
  "lib/domain",
  "lib/crm/http",
  "lib/crm/values",
  "tests/architecture/dependency-cruiser.cjs",
  "tests/contract/gateway-contract.ts",
  "tests/contract/gateway",
  "tests/sandbox/faults.ts",
  "tests/sandbox/strike.ts",
];

/** A sentence of the scaffold: which file to write, and what. */
const SENTENCE = /^Write (lib|tests)\/[\w./-]+\.ts: [a-zA-Z]+ .+\.$/;

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "handrail-new-crm-"));
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
  file("tsconfig.json", { compilerOptions, include: ["lib", "tests"] });
  const { type, imports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  file("package.json", { type, imports });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function file(path: string, json: unknown): void {
  writeFileSync(join(copy, path), JSON.stringify(json));
}

function newCrm(...given: readonly string[]) {
  const script = join(ROOT, "tests/scaffold/new-crm.ts");
  return spawnSync(process.execPath, [script, "--into", copy, ...given], { encoding: "utf8" });
}

describe("npm run new:crm", { timeout: 120_000 }, () => {
  it("begins a gateway that compiles and is in form, and whose contract fails with what to write", () => {
    const begun = newCrm("zoho-crm", "--label", "Zoho CRM");
    expect(begun.stderr).toBe("");
    expect(begun.stdout).toContain("lib/crm/zoho-crm/gateway.ts");
    expect(begun.stdout).toContain('added "zoho-crm": "Zoho CRM" to the names of CRMs');
    expect(begun.stdout).toContain('"zoho-crm": ZOHO_CRM_SETUP, in SETUPS');
    run("tsc", "-p", ".");
    run("biome", "check", "lib", "tests");

    const failures = failuresOfContract("tests/contract/gateway-zoho-crm.test.ts");
    expect(failures.length).toBeGreaterThan(60);
    expect(failures.filter((failure) => !SENTENCE.test(failure))).toEqual([]);
    expect(new Set(failures).size).toBeGreaterThan(8);

    const again = newCrm("zoho-crm");
    expect(again.status).toBe(1);
    expect(again.stderr).toBe("lib/crm/zoho-crm is there already, so nothing was changed.\n");
  });

  it("begins every file that all CRMs have", () => {
    const [first = [], ...others] = ["hubspot", "salesforce", "pipedrive", "twenty"].map((crm) =>
      readdirSync(join(ROOT, "lib/crm", crm)),
    );
    const common = first.filter((file) => others.every((files) => files.includes(file)));
    const begun = readdirSync(join(ROOT, "tests/scaffold/template/crm"));
    expect(begun.map((file) => file.replace(/\.txt$/, ""))).toEqual(expect.arrayContaining(common));
  });

  it.each([
    ["Zoho", "small letters"],
    ["../domain", "small letters"],
    ["zo", "3 to 30"],
    ["http", "the CRM's own name"],
  ])("refuses the name %s and says why", (id, why) => {
    expect(toCrmName(id, null)).toContain(why);
  });

  it("refuses a label that would break the code it stands in", () => {
    expect(toCrmName("zoho", '"); throw new Error("')).toContain("cannot be a label");
  });

  it("asks for a name", () => {
    const asked = newCrm();
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain("Name one CRM");
  });
});

/** Fails with what the tool found. */
function run(tool: string, ...given: readonly string[]): void {
  const path = join(ROOT, "node_modules/.bin", tool);
  const { status, stdout, stderr } = spawnSync(path, given, { cwd: copy, encoding: "utf8" });
  expect(status === 0 ? "" : stdout + stderr).toBe("");
}

/** The first line of each failure of the suite. */
function failuresOfContract(path: string): readonly string[] {
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const output = join(copy, "report.json");
  spawnSync(
    process.execPath,
    [vitest, "run", "--root", copy, "--reporter", "json", "--outputFile", output, path],
    { stdio: "ignore", env: { ...process.env, VITEST: undefined } },
  );
  const report: {
    readonly numPassedTests: number;
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
    }[];
  } = JSON.parse(readFileSync(output, "utf8"));
  expect(report.numPassedTests).toBe(0);
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ failureMessages: [message = ""] }) => message.split("\n")[0] ?? "");
}
