import { build } from "wxt";
import { ROOT } from "./root.ts";

// A program of its own, because the framework's build draws on the terminal and has no switch for it.
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error("Name the folder to build into.");
await build({ root: ROOT, outDir, outDirTemplate: "handrail" });
