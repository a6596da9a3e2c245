import { parseArgs } from "node:util";
import { MAIL_THREADS } from "./gmail/mail-threads.ts";
import { HOSTS, MAIL_HOST } from "./hosts.ts";
import { KEYS } from "./hubspot/settings.ts";
import { DEFAULT_SETTINGS } from "./salesforce/settings.ts";
import { LEADS, OWNERS } from "./seed/stories.ts";
import { pipedriveToken } from "./seed/to-pipedrive.ts";
import { chromiumFlags, startSandbox } from "./server.ts";
import { TWENTY_KEYS } from "./twenty/settings.ts";

/** Starts the sandbox by hand: `node tests/sandbox/serve.ts [--port 8443] [--plan professional] [--bare] [--all]` */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    plan: { type: "string", default: "starter" },
    bare: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
  },
});

const running = await startSandbox({
  port: Number(values.port),
  plan: toPlan(values.plan),
  handrailFields: !values.bare,
  crms: values.all ? ["salesforce", "pipedrive", "twenty", "twenty-self-hosted"] : [],
});
const { portalId, uiDomain } = running.sandbox.world.settings;
const flags = chromiumFlags(running.port).map((flag) => `"${flag}"`);

console.log(`The sandbox answers on https://127.0.0.1:${running.port}

HubSpot       key ${KEYS.good}
A lead        https://${uiDomain}/contacts/${portalId}/record/0-1/${LEADS.offered}
All leads     https://${uiDomain}/contacts/${portalId}/objects/0-1/views/all/list
Her e-mail    https://${MAIL_HOST}/mail/u/0/${MAIL_THREADS.lead.hash}
${values.all ? others() : "With --all there are Salesforce, Pipedrive and Twenty as well."}
Start Chromium with
  ${flags.join(" ")}

Ctrl+C ends it.`);

process.on("SIGINT", () => {
  void running.close().then(() => process.exit(0));
});

function others(): string {
  return `
Salesforce    https://${HOSTS.salesforcePages}/lightning/o/Lead/list  (consumer key ${DEFAULT_SETTINGS.oauth.clientId})
Pipedrive     https://${HOSTS.pipedrive}/leads/inbox  (key ${pipedriveToken(OWNERS.sdr)})
Twenty        https://${HOSTS.twentyPages}/objects/people  (key ${TWENTY_KEYS.good})
Self-hosted   https://${HOSTS.twentySelfHosted}/objects/people  (the same key)
`;
}

function toPlan(text: string) {
  if (text === "starter" || text === "professional" || text === "enterprise") return text;
  throw new Error(`--plan is starter, professional or enterprise, not ${text}`);
}
