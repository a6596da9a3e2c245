import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { build, type Plugin } from "vite";
import { baselineManifest } from "../baseline/manifest.ts";
import { ROOT } from "./root.ts";
import { leaveOutWhatComesLater, styleShadowRoot, swapModules } from "./swap-modules.ts";

export interface Baselines {
  readonly atStart: string;
  readonly atIdle: string;
}

/** Builds the baseline once, minified as the product is, and gives it two manifests. */
export async function buildBaselines(folder: string): Promise<Baselines> {
  const built = join(folder, "baseline");
  await bundle(
    built,
    "content",
    "tests/bench/baseline/content.tsx",
    [swapModules(), leaveOutWhatComesLater(), tailwindcss(), styleShadowRoot()].flat(),
  );
  await bundle(built, "worker", "tests/bench/baseline/worker.ts", []);
  return {
    atStart: await withManifest(built, join(folder, "baseline-at-start"), "document_start"),
    atIdle: await withManifest(built, join(folder, "baseline-at-idle"), "document_idle"),
  };
}

/** Bundles one file into one file. */
export async function bundle(
  outDir: string,
  name: string,
  input: string,
  plugins: readonly Plugin[],
): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    plugins: [...plugins],
    build: {
      target: "chrome120",
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: join(ROOT, input) },
        output: { format: "iife", entryFileNames: "[name].js" },
      },
    },
  });
}

async function withManifest(
  built: string,
  folder: string,
  runAt: "document_start" | "document_idle",
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(baselineManifest(runAt)));
  return folder;
}
