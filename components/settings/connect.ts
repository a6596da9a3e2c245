import { connectCrm } from "#lib/commands/connect-crm.ts";
import type { CommandDeps } from "#lib/commands/deps.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { ConnectionPlan, Typed } from "#lib/domain/crm-setup.ts";
import { type Failure, fail, type Outcome, type Result, succeed } from "#lib/domain/failure.ts";
import type { CrmId } from "#lib/domain/record.ts";
import type { SettingsPlatform } from "./settings-platform.ts";

/** Why connecting did not work. */
export type ConnectTrouble =
  | Failure
  | StorageFailure
  /** The person said no to the browser's question, or the browser did not ask it. */
  | { readonly type: "not-allowed"; readonly hosts: readonly string[] }
  /** The CRM's own page did not let the person in. */
  | { readonly type: "not-signed-in"; readonly failure: Failure };

/** How far it has come. */
export type ConnectStep = "allowing" | "signing-in" | "trying";

export interface Connecting {
  readonly crm: CrmId;
  readonly plan: ConnectionPlan;
  readonly typed: Typed;
  /** The key as typed, empty when there is none. Read when it is sealed and not before. */
  readonly readKey: () => string;
  readonly onStep: (step: ConnectStep) => void;
}

/**
 * Connects an account: the browser's permission first, which it only asks for in the very click, then
 * the person's own sign-in where there is no key, then the trial. What fails leaves nothing behind.
 */
export async function connect(
  deps: CommandDeps,
  platform: SettingsPlatform,
  { crm, plan, typed, readKey, onStep }: Connecting,
): Promise<
  Result<{ readonly connectionId: string; readonly accountName: string }, ConnectTrouble>
> {
  if (plan.origins.length > 0) {
    onStep("allowing");
    const isAllowed = await platform.allow(plan.origins);
    if (!isAllowed) return fail({ type: "not-allowed", hosts: hostsOf(plan.origins) });
  }
  const secret = await secretOf(platform, { crm, plan, typed, readKey, onStep });
  if (!secret.ok) return fail({ type: "not-signed-in", failure: secret.failure });
  onStep("trying");
  return connectCrm(deps, {
    crm,
    server: plan.server,
    pageHost: plan.pageHost,
    capabilities: platform.setups[crm].capabilities,
    seal: (connectionId) => platform.seal(connectionId, secret.value()),
  });
}

/** Gives the secret when it is needed; what a sign-in left is only known here. */
async function secretOf(
  platform: SettingsPlatform,
  { crm, plan, typed, readKey, onStep }: Connecting,
): Promise<Outcome<() => string>> {
  const { signIn } = platform.setups[crm];
  if (readKey() !== "" || signIn === null) return succeed(readKey);
  onStep("signing-in");
  const signedIn = await signIn(plan, typed, platform.signInPorts(crm, plan));
  return signedIn.ok ? succeed(() => signedIn.value) : signedIn;
}

/** `https://*.acme.example/*` as people read it: `*.acme.example`. Each once. */
export function hostsOf(origins: readonly string[]): readonly string[] {
  const hosts = origins.map((pattern) => pattern.replace(/^\w+:\/\//, "").replace(/\/.*$/, ""));
  return [...new Set(hosts)];
}
