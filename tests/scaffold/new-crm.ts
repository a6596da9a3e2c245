import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { addCrm, type Scaffolded } from "./add-crm.ts";
import { type CrmName, toCrmName } from "./crm-name.ts";

/** Begins a gateway for another CRM: `npm run new:crm -- zoho-crm --label "Zoho CRM"`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { label: { type: "string" }, into: { type: "string" } },
});
const root = values.into ?? new URL("../..", import.meta.url).pathname;

const [id, ...others] = positionals;
const name =
  id === undefined || others.length > 0
    ? 'Name one CRM: npm run new:crm -- zoho-crm --label "Zoho CRM"'
    : toCrmName(id, values.label ?? null);
const done = typeof name === "string" ? name : addCrm(root, name);

if (typeof name === "string" || typeof done === "string") {
  console.error(typeof name === "string" ? name : done);
  process.exitCode = 1;
} else {
  format([...done.files, ...done.changed.map((line) => line.replace(/:.*$/, ""))]);
  console.log(report(name, done));
}

/** Names have other lengths than the template's, so lines may want to break elsewhere. */
function format(files: readonly string[]): void {
  spawnSync("biome", ["check", "--write", ...files], {
    cwd: root,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
}

function report({ id: of, label }: CrmName, { files, changed, toAdd, later }: Scaffolded): string {
  const paragraphs = [
    `${label} is begun.`,
    list("New files", files),
    list("Changed", changed),
    list("To be added by hand, now", toAdd),
    list("To be added by hand, when the gateway works", later),
    `Now run its contract, which says what to write:\n  npm run unit -- tests/contract/gateway-${of}.test.ts`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== null).join("\n\n");
}

function list(title: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}
