import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { FieldSetupStep, Gateway } from "#lib/domain/gateway.ts";
import type { MessageHandlers } from "#lib/platform/answer-messages.ts";
import { removeConnection, updateConnection } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { forgetEverythingDone } from "#lib/store/forget-done.ts";
import { releaseConnection } from "#lib/store/outbox-store.ts";
import { putOwners } from "#lib/store/record-store.ts";
import type { CrmPages } from "./crm-pages.ts";
import type { Drainer } from "./drainer.ts";
import type { PeopleFinder } from "./find-people.ts";
import type { Gateways } from "./gateways.ts";
import type { Playbooks } from "./playbooks.ts";
import type { Puller } from "./puller.ts";
import { readLeadsPage } from "./read-leads-page.ts";
import type { Refresher } from "./refresh.ts";
import { startSamplesOver } from "./sample-storage.ts";

export interface HandlerDeps {
  readonly store: Store;
  readonly gateways: Gateways;
  readonly drainer: Drainer;
  readonly refresher: Refresher;
  readonly finder: PeopleFinder;
  readonly puller: Puller;
  readonly crmPages: CrmPages;
  readonly playbooks: Playbooks;
  /** Looks at the clocks anew. Never rejects. */
  readonly checkClocks: () => void;
}

/** What the worker does for each declared message. */
export function createHandlers({
  store,
  gateways,
  drainer,
  refresher,
  finder,
  puller,
  crmPages,
  playbooks,
  checkClocks,
}: HandlerDeps): MessageHandlers {
  const withGateway = async <Value>(
    connectionId: string,
    ask: (gateway: Gateway) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const connection = await gateways.open(connectionId);
    if (connection === null) return fail({ type: "needs-sign-in", cause: "missing" });
    const answer = await ask(connection.gateway);
    if (answer.ok) await gateways.report(connectionId, null);
    else if (answer.failure.type === "needs-sign-in") {
      await gateways.report(connectionId, answer.failure);
    }
    return answer;
  };

  return {
    drain: async () => {
      drainer.drain();
      return succeed(null);
    },

    "go-online": async () => {
      drainer.goOnline();
      return succeed(null);
    },

    pull: async () => {
      puller.pullAll();
      return succeed(null);
    },

    "check-clock": async () => {
      checkClocks();
      return succeed(null);
    },

    "refresh-record": async ({ record }) => {
      const refreshed = await refresher.refresh(record);
      checkClocks();
      return refreshed;
    },

    "search-records": async ({ connectionId, words }) => {
      const found = await withGateway(connectionId, (gateway) => gateway.search(words));
      return found.ok ? succeed([...found.value]) : found;
    },

    "find-people": ({ connectionId, addresses, again }) =>
      finder.find(connectionId, addresses, again),

    "read-leads-page": (question) => readLeadsPage(gateways, question),

    "create-person": async ({ connectionId, person }) => {
      const created = await withGateway(connectionId, (gateway) => gateway.createPerson(person));
      if (!created.ok) return created;
      const { objectType, recordId } = created.value;
      // Whether it can be shown at once or not, it is there: whoever opens it fetches it again.
      await refresher.refresh({ connectionId, objectType, recordId });
      return created;
    },

    "refresh-owners": async ({ connectionId }) => {
      const owners = await withGateway(connectionId, (gateway) => gateway.owners());
      if (!owners.ok) return owners;
      await putOwners(store, connectionId, owners.value);
      return succeed({ count: owners.value.length });
    },

    "test-connection": async ({ connectionId }) => {
      await gateways.forget(connectionId);
      await finder.forget(connectionId);
      const account = await withGateway(connectionId, (gateway) => gateway.account());
      if (!account.ok) return account;
      const probed = await withGateway(connectionId, (gateway) => gateway.probe());
      if (!probed.ok) return probed;
      const { user = null } = account.value;
      await updateConnection(store, connectionId, {
        account: account.value,
        capabilities: probed.value,
        // A credential that names a person leaves nothing to choose.
        ...(user === null ? {} : { person: user }),
      });
      await crmPages.follow({ openTabs: "new" });
      await releaseConnection(store, connectionId, Date.now());
      drainer.drain();
      puller.pullAll();
      return succeed({ accountId: account.value.id, accountName: account.value.name });
    },

    "set-up-fields": async ({ connectionId }) => {
      const steps: FieldSetupStep[] = [];
      const show = (running: boolean) =>
        updateConnection(store, connectionId, { setup: { running, steps: [...steps] } });
      await show(true);
      const done = await withGateway(connectionId, (gateway) =>
        gateway.setUpFields(async (step) => {
          steps.push(step);
          await show(true);
        }),
      );
      await show(false);
      if (!done.ok) return done;
      const complete = done.value.every((it) => it.state === "exists" || it.state === "created");
      await updateConnection(store, connectionId, { fields: complete ? "ready" : "missing" });
      drainer.drain();
      return succeed([...done.value]);
    },

    "start-samples-over": async ({ connectionId }) => {
      const connection = await store.ops.connections.get(connectionId);
      // What waits for a real CRM is never thrown away by this.
      if (connection?.crm !== "sample") {
        return fail({ type: "not-found" });
      }
      await startSamplesOver();
      await finder.forget(connectionId);
      await forgetEverythingDone(store, connectionId);
      puller.pullAll();
      return succeed(null);
    },

    "fetch-playbook": async () => succeed({ result: await playbooks.fetch() }),

    "follow-pages": async () => {
      await crmPages.follow({ openTabs: "new" });
      return succeed(null);
    },

    disconnect: async ({ connectionId }) => {
      await gateways.forget(connectionId);
      await finder.forget(connectionId);
      await removeConnection(store, connectionId);
      checkClocks();
      await crmPages.follow();
      return succeed(null);
    },
  };
}
