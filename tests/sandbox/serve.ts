import { parseArgs } from "node:util";
import { KEYS } from "./hubspot/settings.ts";
import { LEADS } from "./seed/stories.ts";
import { chromiumFlags, startSandbox } from "./server.ts";

/** Starts the sandbox by hand: `node tests/sandbox/serve.ts [--port 8443] [--plan professional] [--bare]` */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    plan: { type: "string", default: "starter" },
    bare: { type: "boolean", default: false },
  },
});

const running = await startSandbox({
  port: Number(values.port),
  plan: toPlan(values.plan),
  handrailFields: !values.bare,
});
const { portalId, uiDomain } = running.sandbox.world.settings;
const flags = chromiumFlags(running.port).map((flag) => `"${flag}"`);

console.log(`The sandbox answers on https://127.0.0.1:${running.port}

Service key   ${KEYS.good}
A lead        https://${uiDomain}/contacts/${portalId}/record/0-1/${LEADS.offered}
All leads     https://${uiDomain}/contacts/${portalId}/objects/0-1/views/all/list

Start Chromium with
  ${flags.join(" ")}

Ctrl+C ends it.`);

process.on("SIGINT", () => {
  void running.close().then(() => process.exit(0));
});

function toPlan(text: string) {
  if (text === "starter" || text === "professional" || text === "enterprise") return text;
  throw new Error(`--plan is starter, professional or enterprise, not ${text}`);
}
