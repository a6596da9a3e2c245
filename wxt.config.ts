import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest.ts";

/**
 * Extension pages forbid `eval`. Left alone, zod tries it once and the browser reports a violation. Its
 * settings have to stand before the first schema is made, so they go in front of zod itself: the order
 * of other chunks is the bundler's.
 */
const ZOD_WITHOUT_EVAL = "(globalThis.__zod_globalConfig ??= {}).jitless = true;";

export default defineConfig({
  modules: ["@wxt-dev/module-react"],
  imports: false,
  manifestVersion: 3,
  manifest,
  vite: () => ({
    plugins: [tailwindcss()],
    build: {
      target: "chrome144",
      sourcemap: false,
      rolldownOptions: {
        output: {
          banner: ({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith("/zod/v4/core/core.js")) ? ZOD_WITHOUT_EVAL : "",
        },
      },
    },
  }),
});
