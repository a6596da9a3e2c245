import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;

/** Files that may be longer than 400 lines, each with its reason. */
const LONGER: Readonly<Record<string, string>> = {
  "tests/contract/gateway-contract.ts":
    "one suite that every gateway passes, read from top to bottom",
};

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

const sources = files.filter((path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path));

const linesOf = (path: string) => readFileSync(join(ROOT, path), "utf8").split("\n").length;

describe("the house", () => {
  it("has a small top level", () => {
    const top = new Set(files.map((path) => path.split("/")[0] ?? ""));
    const visible = [...top].filter((name) => !name.startsWith(".")).toSorted();
    expect(visible).toEqual([
      "LICENSE",
      "README.md",
      "components",
      "entrypoints",
      "lib",
      "package-lock.json",
      "package.json",
      "public",
      "tests",
      "tsconfig.json",
      "wxt.config.ts",
    ]);
  });

  it("says in every folder under lib what belongs there", () => {
    const folders = readdirSync(join(ROOT, "lib"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `lib/${entry.name}`)
      .flatMap((path) =>
        path === "lib/crm"
          ? readdirSync(join(ROOT, path)).map((name) => `${path}/${name}`)
          : [path],
      );
    const silent = folders.filter((folder) => !existsSync(join(ROOT, folder, "README.md")));
    expect(silent).toEqual([]);
  });

  it("keeps files small enough to be one thing", () => {
    const long = sources.filter((path) => linesOf(path) > 400 && LONGER[path] === undefined);
    expect(long).toEqual([]);
  });

  it("keeps folders shallow: at most three levels below a top-level name", () => {
    // Unit tests mirror lib, one level further down.
    const levels = (path: string) => path.replace("tests/unit/", "tests/").split("/").length;
    const deep = sources.filter((path) => levels(path) > 5);
    expect(deep).toEqual([]);
  });

  it("names files in kebab case, React components after their component", () => {
    const misnamed = sources.filter((path) => {
      const name = path.split("/").at(-1) ?? "";
      const isComponent = /^(components|entrypoints)\//.test(path) && /^[A-Z]\w+\.tsx$/.test(name);
      return !isComponent && !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|tsx|mjs|cjs|css)$/.test(name);
    });
    expect(misnamed).toEqual([]);
  });

  it("leaves no skipped or singled-out test behind", () => {
    const pattern = /\b(it|test|describe)\.(only|skip|fixme|todo)\b/;
    const found = sources.filter((path) => pattern.test(readFileSync(join(ROOT, path), "utf8")));
    expect(found).toEqual([]);
  });
});
