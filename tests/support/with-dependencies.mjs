// Runs a script of this project with everything it needs: installs the packages when they are missing
// or out of date, then starts the script with the Node that the project pins, whatever Node the
// machine has. Plain JavaScript without imports of ours, since nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [script, ...scriptArguments] = process.argv.slice(2);
if (script === undefined) throw new Error("Name the script to run.");

if (!isInstalled()) {
  console.log("Installing the packages (once)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["install", "--no-save"], {
    cwd: root,
    stdio: "inherit",
    shell: npm === "npm.cmd",
  });
  if (status !== 0) {
    console.error(
      "The packages could not be installed. Check the network and npm's message above.",
    );
    process.exit(status ?? 1);
  }
}

const pinnedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);
const path = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
// Ctrl+C is for the script, which may have something to put right; its end is the end of this.
process.on("SIGINT", () => undefined);
const run = spawnSync(
  existsSync(pinnedNode) ? pinnedNode : process.execPath,
  [script, ...scriptArguments],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path, NODE_NO_WARNINGS: "1" },
  },
);
process.exit(run.status ?? 1);

/** npm leaves a copy of the lock file behind: every package in ours must be in it, in that version. */
function isInstalled() {
  const kept = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(kept)) return false;
  const installed = JSON.parse(readFileSync(kept, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === "" || entry.optional || entry.peer || installed[place]?.version === entry.version,
  );
}
