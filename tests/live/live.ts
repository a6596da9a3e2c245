import { parseArgs } from "node:util";
import { LIVE_CRMS } from "./crms.ts";
import type { LiveCrm } from "./live-crm.ts";
import { planInWords } from "./plan.ts";
import { runLive } from "./run-live.ts";

/**
 * The read-and-write part of the contract against a real account:
 * `npm run live -- twenty --url https://crm.acme.com --key … --yes`. Without `--yes` it only says what it
 * would do. The key may also come as HANDRAIL_LIVE_KEY, so that it stays out of the shell's history.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: "" },
    key: { type: "string" },
    token: { type: "string" },
    yes: { type: "boolean", default: false },
    "set-up-fields": { type: "boolean", default: false },
  },
});

const token = values.key ?? values.token ?? process.env["HANDRAIL_LIVE_KEY"] ?? "";
const name = positionals[0] ?? "";
const crm = LIVE_CRMS.get(name);
const trouble = whatIsMissing(crm);
if (crm === undefined || trouble !== null) leave(trouble ?? "");
else await go(crm);

function whatIsMissing(found: LiveCrm | undefined): string | null {
  const names = [...LIVE_CRMS.keys()].join(", ");
  if (found === undefined) return `Name one CRM: ${names}. For example npm run live -- hubspot`;
  if (found.needsUrl && values.url === "")
    return `${name} needs --url, the address of the account.`;
  if (values.yes && token === "")
    return "Give the key with --key (or --token), or as HANDRAIL_LIVE_KEY.";
  return null;
}

function leave(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

async function go(live: LiveCrm): Promise<void> {
  const plan = live.setup.plan(live.typed(values.url));
  if (!plan.ok) return leave(plan.failure.message);
  const { server } = plan.value;
  const setUpFields = values["set-up-fields"];
  say(planInWords(live, server, setUpFields));
  if (!values.yes) return say("\nNothing was done. Add --yes to do it.");

  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      say(stop.signal.aborted ? "Still removing what was made." : "\nStopping.");
      stop.abort();
    });
  }
  const report = await runLive({
    crm: live,
    server,
    token,
    setUpFields,
    runId: Date.now().toString(36),
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    say,
    stop: stop.signal,
  });
  const { figures, findings, left, wasStopped } = report;
  say("\nMeasured");
  for (const [what, figure] of figures) say(`  ${what}: ${figure}`);
  say(verdict(findings.length, wasStopped));
  for (const finding of findings) say(`  ${finding}`);
  if (left.length === 0) say(`Everything that was made is removed. ${live.afterwards}`);
  for (const one of left) say(`Still there, remove it by hand: ${one}`);
  process.exitCode = findings.length + left.length > 0 || wasStopped ? 1 : 0;
}

function verdict(findings: number, wasStopped: boolean): string {
  if (wasStopped) return "\nStopped before all promises were asked for.";
  return findings === 0 ? "\nEvery promise held." : `\n${findings} did not hold:`;
}

function say(line: string): void {
  console.log(line);
}
