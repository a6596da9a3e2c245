import { type Failure, fail, succeed } from "../domain/failure.ts";
import type { Capabilities } from "../domain/gateway.ts";
import type { CrmId } from "../domain/record.ts";
import { removeConnection } from "../store/connection-store.ts";
import type { CredentialRow } from "../store/rows.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

export interface ConnectCrm {
  readonly crm: CrmId;
  /** The connection to renew, or null for a new one. */
  readonly connectionId: string | null;
  readonly capabilities: Capabilities;
  /** Encrypts the credential so that it never leaves this page in clear. */
  readonly seal: (connectionId: string) => Promise<CredentialRow>;
}

/**
 * Connects a CRM account: seals the credential, tries it, keeps the connection only if it works.
 * A key for an account that is already connected renews that connection, with its waiting writes.
 */
export async function connectCrm(
  deps: CommandDeps,
  request: ConnectCrm,
): Promise<Saved<{ connectionId: string; accountName: string }, Failure>> {
  const { ops } = deps.store;
  const id = deps.newId();
  const credential = await request.seal(id);
  const kept = await keep(() =>
    ops.transaction("rw", ops.connections, ops.credentials, async () => {
      await ops.credentials.put(credential);
      await ops.connections.put({
        id,
        crm: request.crm,
        account: { id: "", name: "", pageHost: "" },
        person: null,
        capabilities: request.capabilities,
        fields: "unknown",
        lastSyncAt: null,
        trouble: null,
        setup: null,
      });
    }),
  );
  if (!kept.ok) return kept;
  const tried = await deps.ask("test-connection", { connectionId: id });
  if (!tried.ok) {
    await removeConnection(deps.store, id);
    return fail(tried.failure);
  }
  const { accountId, accountName } = tried.value;
  const existing = await ops.connections
    .where({ crm: request.crm, "account.id": accountId })
    .filter((row) => row.id !== id)
    .first();
  if (existing === undefined) return succeed({ connectionId: id, accountName });
  const renewed = await request.seal(existing.id);
  await ops.transaction("rw", ops.connections, ops.credentials, async () => {
    await ops.credentials.put(renewed);
    await ops.connections.update(existing.id, { trouble: null });
  });
  await removeConnection(deps.store, id);
  void deps.ask("test-connection", { connectionId: existing.id });
  return succeed({ connectionId: existing.id, accountName });
}

/** Says who the person at this browser is in the CRM, where the credential names nobody. */
export async function setPerson(
  deps: CommandDeps,
  connectionId: string,
  person: { readonly ownerId: string; readonly name: string },
): Promise<Saved<void>> {
  return keep(async () => {
    await deps.store.ops.connections.update(connectionId, { person });
  });
}
