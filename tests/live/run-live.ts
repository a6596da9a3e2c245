import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayConnection } from "#lib/crm/http/gateway-ports.ts";
import { originOf } from "#lib/crm/http/origin.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { Check, Live } from "./check.ts";
import { FIELD_CHECKS } from "./field-checks.ts";
import { expectOk, expectThat, Finding, Interrupted } from "./finding.ts";
import { LIST_CHECKS } from "./list-checks.ts";
import type { LiveCrm } from "./live-crm.ts";
import { createMade, type Made } from "./made.ts";
import { MARKED_CHECKS } from "./marked-checks.ts";
import { patient } from "./patient.ts";
import { createWire, type Wire } from "./wire.ts";

export const CHECKS: readonly Check[] = [...FIELD_CHECKS, ...MARKED_CHECKS, ...LIST_CHECKS];

export interface LivePorts {
  readonly crm: LiveCrm;
  readonly server: string;
  readonly token: string;
  readonly setUpFields: boolean;
  readonly runId: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly say: (line: string) => void;
  /** Aborted by Ctrl+C. */
  readonly stop: AbortSignal;
}

export interface LiveReport {
  /** What was found wrong, in sentences. */
  readonly findings: readonly string[];
  /** What could not be removed again. */
  readonly left: readonly string[];
  readonly wasStopped: boolean;
  readonly figures: ReadonlyMap<string, string>;
}

/** Asks a real account what the contract asks of the sandbox, with two people whom it makes and removes. */
export async function runLive(given: LivePorts): Promise<LiveReport> {
  const { crm, token, stop, fetch } = given;
  // Whatever a server said, the key is not shown.
  const withoutKey = (text: string): string => text.replaceAll(token, "(key)");
  const say = (line: string): void => given.say(withoutKey(line));
  const ports = { ...given, say };
  const origin = originOf(ports.server);
  const { now, sleep } = given;
  const allowance = patient(createAllowance({ now, sleep, limits: crm.limits }), {
    now,
    sleep,
    say,
  });
  const wire = createWire({ crm, origin, token, fetch, stop, allowance });
  const figures = new Map<string, string>();
  const findings: string[] = [];
  let made: Made | null = null;
  let wasStopped = false;
  try {
    const gateway = await openGateway(ports, wire);
    made = createMade({ crm, gateway, ask: wire.ask, sleep });
    await checkAll(ports, { gateway, wire, made }, figures, findings);
  } catch (error) {
    if (error instanceof Interrupted) wasStopped = true;
    else if (error instanceof Finding) findings.push(error.message);
    else findings.push(`A fault of this check: ${error}`);
  }
  say("Removing what was made…");
  wire.beginRemoving();
  const left = (await made?.remove()) ?? [];
  figures.set("calls", String(wire.calls()));
  for (const [name, value] of wire.limits) figures.set(`answers say: ${name}`, withoutKey(value));
  return { findings: findings.map(withoutKey), left: left.map(withoutKey), wasStopped, figures };
}

async function checkAll(
  ports: LivePorts,
  { gateway, wire, made }: Pick<Live, "gateway" | "wire" | "made">,
  figures: Map<string, string>,
  findings: string[],
): Promise<void> {
  const { say, runId, now, sleep } = ports;
  const owners = expectOk("Asking who can own a record", await gateway.owners());
  expectThat(owners.length > 0, "Nobody can own a record.");
  if (ports.setUpFields) await setUp(gateway, say);
  const people = [await newPerson(made, runId, 1), await newPerson(made, runId, 2)] as const;
  const measured = (what: string, figure: string) => void figures.set(what, figure);
  const live: Live = { gateway, wire, made, runId, people, now, sleep, measured };
  for (const check of CHECKS) {
    const trouble = await runCheck(check, live);
    say(`${trouble === null ? "holds" : "DOES NOT HOLD"}: ${check.promise}`);
    if (trouble === null) continue;
    findings.push(`${check.promise}: ${trouble}`);
    say(`  ${trouble}`);
  }
}

/** What is wrong, in a sentence; one broken promise does not keep the others from being asked. */
async function runCheck(check: Check, live: Live): Promise<string | null> {
  try {
    await check.run(live);
    return null;
  } catch (error) {
    if (error instanceof Finding) return error.message;
    throw error;
  }
}

/** The gateway as the product opens it: bound to the account, and knowing what its server can do. */
async function openGateway(ports: LivePorts, { http, allowance }: Wire): Promise<Gateway> {
  const { crm, token, server, now, say } = ports;
  const memory = createMemory();
  const open = (connection: Omit<GatewayConnection, "id" | "server">): Gateway =>
    crm.create({
      http,
      access: keyAccess(async () => token),
      allowance,
      now,
      memory,
      connection: { id: "live", server, ...connection },
    });
  const stranger = open({ accountId: null });
  const { id, name, pageHost } = expectOk("Opening the account", await stranger.account());
  say(`The account is “${name}” (${id}), at ${pageHost}.`);
  const bound = { accountId: id, pageHost };
  const probed = await open(bound).probe();
  const capabilities = expectOk("Asking what it can do", probed);
  for (const words of capabilities.inWords) say(`  ${words}`);
  return open({ ...bound, capabilities });
}

async function setUp(gateway: Gateway, say: (line: string) => void): Promise<void> {
  const steps = await gateway.setUpFields(async ({ label, state }) => {
    if (state !== "exists") say(`  ${label}: ${state}`);
  });
  expectOk("Setting up the fields", steps);
}

/** A name that nobody takes for a buyer's, and an address at a domain that can receive nothing. */
function newPerson(made: Made, runId: string, number: number) {
  return made.person({
    firstName: "Handrail live check",
    lastName: `${runId}-${number} (remove me)`,
    email: `handrail-live-${runId}-${number}@example.com`,
  });
}
