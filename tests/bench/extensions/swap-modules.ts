import type { Plugin } from "vite";
import { ROOT } from "./root.ts";

/** What the baseline replaces: everything through which the sidebar reads the database itself. */
const SWAPPED: Readonly<Record<string, string>> = {
  "components/data/use-live.ts": "tests/bench/baseline/use-live.ts",
  "lib/store/connection-store.ts": "tests/bench/baseline/connection-store.ts",
  "lib/store/record-store.ts": "tests/bench/baseline/record-store.ts",
};
const HOOKS = "tests/bench/baseline/use-live-query.ts";

/** Puts the baseline's data layer under the product's components, wherever they import it. */
export function swapModules(): Plugin {
  return {
    name: "baseline-data",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (source === "dexie-react-hooks") return ROOT + HOOKS;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      // A stand-in may pass on what it does not replace.
      if (importer?.startsWith(`${ROOT}tests/bench/baseline/`)) return resolved;
      const path = resolved?.id.startsWith(ROOT) ? resolved.id.slice(ROOT.length) : "";
      const other = SWAPPED[path];
      return other === undefined ? null : ROOT + other;
    },
  };
}

const LEFT_OUT = "\0left-out";

/**
 * What the sidebar fetches only when it is asked for is left out of the baseline's one file, which would
 * otherwise carry it into every page. In the baseline's favour: it never pays for these parts.
 */
export function leaveOutWhatComesLater(): Plugin {
  return {
    name: "baseline-later",
    enforce: "pre",
    resolveDynamicImport: () => LEFT_OUT,
    load: (id) => (id === LEFT_OUT ? "export const nothing = true;" : null),
  };
}

/** Moves styles that are meant for a page of our own onto a shadow root's host. */
export function styleShadowRoot(): Plugin {
  return {
    name: "baseline-styles",
    enforce: "post",
    transform: (code, id) =>
      id.endsWith("theme.css?inline")
        ? code.replaceAll(":root,:host", ":host").replaceAll(":root", ":host")
        : null,
  };
}
