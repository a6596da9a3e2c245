import type { UserManifest } from "wxt";
import { manifest } from "#lib/platform/manifest.ts";

/** The product's manifest with the sidebar as a content script; nothing of it is a page of its own. */
export function baselineManifest(runAt: "document_start" | "document_idle"): UserManifest {
  const {
    web_accessible_resources: _frame,
    side_panel: _panel,
    options_ui: _settings,
    commands: _commands,
    content_scripts: contentScripts = [],
    ...shared
  } = manifest;
  return {
    ...shared,
    manifest_version: 3,
    version: "0.1.0",
    name: `Handrail's baseline at ${runAt}`,
    background: { service_worker: "worker.js", type: "module" },
    content_scripts: contentScripts.map((script) => ({
      ...script,
      js: ["content.js"],
      run_at: runAt,
    })),
  };
}
