import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest.ts";

export default defineConfig({
  modules: ["@wxt-dev/module-react"],
  imports: false,
  manifestVersion: 3,
  manifest,
  vite: () => ({
    plugins: [tailwindcss()],
    build: { target: "chrome144", sourcemap: false },
  }),
});
