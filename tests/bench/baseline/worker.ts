import Dexie from "dexie";
import { browser } from "wxt/browser";
import { onAlarm, repeatEvery } from "#lib/platform/alarms.ts";
import { answer } from "#lib/platform/answer-messages.ts";
import { createAskedAddresses } from "#lib/platform/asked-addresses.ts";
import { isAllowed } from "#lib/platform/host-access.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { readManagedPolicy } from "#lib/platform/managed-policy.ts";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import { resealCredential } from "#lib/platform/seal-credential.ts";
import { createSessionTokens } from "#lib/platform/session-tokens.ts";
import { unsealCredential } from "#lib/platform/unseal-credential.ts";
import { createStore } from "#lib/store/databases.ts";
import { createMirror } from "#lib/store/mirror.ts";
import { createCrmPages } from "../../../entrypoints/background/crm-pages.ts";
import { createDrainer, type Drainer } from "../../../entrypoints/background/drainer.ts";
import { createPeopleFinder } from "../../../entrypoints/background/find-people.ts";
import { createGateways } from "../../../entrypoints/background/gateways.ts";
import { createHandlers } from "../../../entrypoints/background/handlers.ts";
import { createNetwork } from "../../../entrypoints/background/network.ts";
import { createPlaybooks } from "../../../entrypoints/background/playbooks.ts";
import { createPuller } from "../../../entrypoints/background/puller.ts";
import { createRefresher } from "../../../entrypoints/background/refresh.ts";
import { createSweeper } from "../../../entrypoints/background/sweeper.ts";
import { answerPage } from "./answer-page.ts";
import { isPageQuestion, LIVE_PORT } from "./questions.ts";

/**
 * The baseline's worker: the product's own, which in addition reads the database for pages that cannot
 * open it, and tells them when something was written.
 */
const store = createStore();
// As early as can be: the first question then waits for its own rows only.
void store.ops.open();
void store.cache.open();

const tokens = createSessionTokens({
  unseal: (id) => unsealCredential(store, id),
  reseal: (id, secret) => resealCredential(store, id, secret),
});
const gateways = createGateways(store, tokens);
const vault = createMirrorVault(browser.storage.local);
const mirror = createMirror({ store, vault, newId: createIdMaker() });
const sweeper = createSweeper(store, gateways, () => drainer.drain());
const refresher = createRefresher(store, gateways, sweeper.watch);
const drainer: Drainer = createDrainer(store, gateways, async (written) => {
  await mirror.update().catch(reportError);
  await refresher.refreshWritten(written);
});
// Nobody is told of anything here: the clocks belong to neither side of the comparison.
const checkClocks = (): void => {};
const puller = createPuller(store, gateways, sweeper, refresher, checkClocks);
const handlers = createHandlers({
  store,
  gateways,
  drainer,
  refresher,
  finder: createPeopleFinder(refresher, createAskedAddresses(Date.now)),
  puller,
  crmPages: createCrmPages(store),
  playbooks: createPlaybooks({
    store,
    readPolicy: readManagedPolicy,
    network: createNetwork(),
    isAllowed,
    now: Date.now,
  }),
  checkClocks,
});

browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  const answered = isPageQuestion(message)
    ? answerPage(store, message.page)
    : // The sidebar is no page of its own here, so its content script may ask what the sidebar may.
      answer(
        handlers,
        message,
        { id: sender.id, url: `${location.origin}/sidebar.html` },
        browser.runtime.id,
        `${location.origin}/`,
      );
  answered.then(reply);
  return true;
});

const listeners = new Set<Pick<chrome.runtime.Port, "postMessage">>();
browser.runtime.onConnect.addListener((port) => {
  if (port.name !== LIVE_PORT) return;
  listeners.add(port);
  port.onDisconnect.addListener(() => listeners.delete(port));
});
Dexie.on("storagemutated", () => {
  for (const port of listeners) port.postMessage("changed");
});

onAlarm((name) => {
  if (drainer.isMine(name)) drainer.drain();
  if (name === "pull") puller.pullAll();
});
void repeatEvery("pull", 5);
drainer.drain();
