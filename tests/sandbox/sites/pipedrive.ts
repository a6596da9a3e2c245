import { HOSTS } from "../hosts.ts";
import { createPages } from "../pages/pages.ts";
import { pipedriveUiSource } from "../pages/pipedrive/ui-source.ts";
import { createPipedriveSandbox, type PipedriveSandbox } from "../pipedrive/sandbox.ts";
import { PIPEDRIVE_KEYS, seedPipedrive } from "../seed/to-pipedrive.ts";
import type { Site } from "./site.ts";

/** A company's account with the demo's people in it. API and pages share one host. */
export function startPipedrive(): readonly [PipedriveSandbox, Site] {
  const sandbox = createPipedriveSandbox({ keys: PIPEDRIVE_KEYS, fill: seedPipedrive });
  return [sandbox, toSite(sandbox)];
}

function toSite(sandbox: PipedriveSandbox): Site {
  const pages = createPages("pipedrive", pipedriveUiSource(sandbox.world));
  return {
    serves: (host) => host === HOSTS.pipedrive,
    isApi: (_host, path) => /^\/api\/v\d\//.test(path),
    api: (request) => sandbox.app.fetch(request),
    pages: (request) => pages.fetch(request),
  };
}
