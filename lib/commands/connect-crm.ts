import { connectionIdFor, type HandoffStorage } from "../domain/connection.ts";
import { type Failure, fail, succeed } from "../domain/failure.ts";
import type { Capabilities } from "../domain/gateway.ts";
import type { CrmId } from "../domain/record.ts";
import { forgetCached, removeConnection, TRIAL_PREFIX } from "../store/connection-store.ts";
import type { ConnectionRow, CredentialRow } from "../store/rows.ts";
import { disconnect } from "./ask-crm.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

export interface ConnectCrm {
  readonly crm: CrmId;
  /** Host name of the API, or its origin where it is not https on the usual port. */
  readonly server: string;
  /** Where people open the account, as far as they said so; empty when only the CRM can say. */
  readonly pageHost: string;
  readonly capabilities: Capabilities;
  /** Encrypts the credential for a connection, so that it never leaves this page in clear. */
  readonly seal: (connectionId: string) => Promise<CredentialRow>;
}

/**
 * Connects a CRM account: tries the credential under a passing id, and keeps it only if it works. The
 * lasting id is made of the CRM and its account, so that connecting an account again, with a new key
 * or after a disconnect, finds its waiting writes.
 */
export async function connectCrm(
  deps: CommandDeps,
  request: ConnectCrm,
): Promise<Saved<{ connectionId: string; accountName: string }, Failure>> {
  const trialId = `${TRIAL_PREFIX}${deps.newId()}`;
  const trial = await keepConnection(deps, request, newRow(trialId, request));
  if (!trial.ok) return trial;
  const { tried, tested } = await tryOnce(deps, trialId);
  if (!tried.ok) return tried;
  if (tested === undefined) return fail({ type: "needs-sign-in", cause: "missing" });
  const id = connectionIdFor(request.crm, tried.value.accountId);
  const existing = await deps.store.ops.connections.get(id);
  const { account, capabilities, person } = tested;
  const row = existing ?? { ...newRow(id, request), account, capabilities, person };
  const { server } = request;
  const kept = await keepConnection(deps, request, { ...row, server, trouble: null });
  if (!kept.ok) return kept;
  const ready = await deps.ask("test-connection", { connectionId: id });
  return ready.ok ? succeed({ connectionId: id, accountName: ready.value.accountName }) : ready;
}

/** Nothing of the trial outlives it, whatever the answer, and none at all: not even in the worker's memory. */
async function tryOnce(deps: CommandDeps, trialId: string) {
  try {
    const tried = await deps.ask("test-connection", { connectionId: trialId });
    return { tried, tested: await deps.store.ops.connections.get(trialId) };
  } finally {
    await removeConnection(deps.store, trialId);
    await disconnect(deps, trialId);
  }
}

async function keepConnection(
  { store: { ops } }: CommandDeps,
  request: ConnectCrm,
  row: ConnectionRow,
): Promise<Saved<void>> {
  const credential = await request.seal(row.id);
  return keep(() =>
    ops.transaction("rw", ops.connections, ops.credentials, async () => {
      await ops.credentials.put(credential);
      await ops.connections.put(row);
    }),
  );
}

function newRow(id: string, { crm, server, pageHost, capabilities }: ConnectCrm): ConnectionRow {
  return {
    id,
    crm,
    server,
    account: { id: "", name: "", pageHost, timeZone: null },
    person: null,
    capabilities,
    fields: "unknown",
    lastSyncAt: null,
    trouble: null,
    setup: null,
  };
}

/** Says who the person at this browser is in the CRM, where the credential names nobody. */
export async function setPerson(
  deps: CommandDeps,
  connectionId: string,
  person: { readonly ownerId: string; readonly name: string },
): Promise<Saved<void>> {
  const kept = await keep(async () => {
    await deps.store.ops.connections.update(connectionId, { person });
  });
  // Now it is known whose records to fetch.
  if (kept.ok) deps.ask("pull", {}).catch(() => undefined);
  return kept;
}

/**
 * Chooses where the CRM keeps handoffs. The copies here go, since they show the other place; the
 * connection is tested anew, since another place may be able to do other things.
 */
export async function setStorage(
  deps: CommandDeps,
  connectionId: string,
  storage: HandoffStorage,
): Promise<Saved<void>> {
  const kept = await keep(async () => {
    const fields = storage === "fields" ? "unknown" : "ready";
    await deps.store.ops.connections.update(connectionId, { storage, fields, setup: null });
    await forgetCached(deps.store, connectionId);
  });
  if (kept.ok) deps.ask("test-connection", { connectionId }).catch(() => undefined);
  return kept;
}
