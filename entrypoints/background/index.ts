import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { doNotWake, onAlarm, repeatEvery, wakeAt } from "#lib/platform/alarms.ts";
import { answerMessages } from "#lib/platform/answer-messages.ts";
import { createAskedAddresses } from "#lib/platform/asked-addresses.ts";
import { showBadge } from "#lib/platform/badge.ts";
import { isAllowed, onAccessChanged } from "#lib/platform/host-access.ts";
import { createIdMaker, timeOfId } from "#lib/platform/ids.ts";
import { onManagedPolicyChanged, readManagedPolicy } from "#lib/platform/managed-policy.ts";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import {
  onNotificationPressed,
  showNotification,
  takeNotification,
} from "#lib/platform/notifications.ts";
import { openQueue, openTab } from "#lib/platform/open-tab.ts";
import { after } from "#lib/platform/page-timers.ts";
import { resealCredential } from "#lib/platform/seal-credential.ts";
import { offerSelections } from "#lib/platform/selection-menu.ts";
import { createSessionTokens } from "#lib/platform/session-tokens.ts";
import { stayAwake } from "#lib/platform/stay-awake.ts";
import { forwardToggle } from "#lib/platform/toggle.ts";
import { unsealCredential } from "#lib/platform/unseal-credential.ts";
import { pruneAssignments } from "#lib/store/assignment-store.ts";
import { forgetLeftovers, sweepTrials } from "#lib/store/connection-store.ts";
import { createStore } from "#lib/store/databases.ts";
import { createMirror } from "#lib/store/mirror.ts";
import { openStore } from "#lib/store/open-store.ts";
import { createSelectionTaker } from "./add-selection.ts";
import { askToSnooze, openLead } from "./answer-notification.ts";
import { createClockWatch } from "./clock-watch.ts";
import { createCrmPages } from "./crm-pages.ts";
import { createDrainer, type Drainer } from "./drainer.ts";
import { createPeopleFinder } from "./find-people.ts";
import { createGateways } from "./gateways.ts";
import { createHandlers } from "./handlers.ts";
import { createNetwork } from "./network.ts";
import { createPlaybooks } from "./playbooks.ts";
import { createPuller } from "./puller.ts";
import { createRefresher } from "./refresh.ts";
import { createSweeper } from "./sweeper.ts";

const PULL_ALARM = "pull";
const PULL_EVERY_MINUTES = 5;
const CLOCK_ALARM = "clock";
const PLAYBOOK_ALARM = "playbook";
const PLAYBOOK_EVERY_MINUTES = 60;
const LONGEST_TRIAL_MS = 10 * 60 * 1000;

/**
 * The worker. It may be stopped at any step and keeps nothing that matters in memory: what is to be
 * done stands in the outbox, when to do it in an alarm. Listeners are registered in the first turn.
 */
export default defineBackground({
  type: "module",
  main() {
    const store = createStore();
    openStore(store, after);
    const vault = createMirrorVault(browser.storage.local);
    const mirror = createMirror({ store, vault, newId: createIdMaker() });
    const tokens = createSessionTokens({
      unseal: (id) => unsealCredential(store, id),
      reseal: (id, secret) => resealCredential(store, id, secret),
    });
    const gateways = createGateways(store, tokens);
    const crmPages = createCrmPages(store);
    const sweeper = createSweeper(store, gateways, () => drainer.drain());
    const refresher = createRefresher(store, gateways, sweeper.watch);
    const finder = createPeopleFinder(refresher, createAskedAddresses(Date.now));
    const drainer: Drainer = createDrainer(store, gateways, async (written) => {
      // A second copy that fails must not keep the first from being looked after.
      await mirror.update().catch(reportError);
      await refresher.refreshWritten(written);
      checkClocks();
    });
    const clockWatch = createClockWatch({
      store,
      look: refresher.look,
      drain: () => drainer.drain(),
      now: Date.now,
      timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      isOnline: () => navigator.onLine,
      showBadge,
      notify: showNotification,
      takeBack: takeNotification,
      wake: (at) =>
        at === null ? doNotWake(CLOCK_ALARM) : wakeAt(CLOCK_ALARM, at, Date.now(), checkClocks),
      report: reportError,
    });
    const checkClocks = () => void stayAwake(clockWatch.check);
    const puller = createPuller(store, gateways, sweeper, refresher, checkClocks);
    const playbooks = createPlaybooks({
      store,
      readPolicy: readManagedPolicy,
      network: createNetwork(),
      isAllowed,
      now: Date.now,
    });
    const followPlaybook = () => void playbooks.follow().catch(reportError);

    answerMessages(
      createHandlers({
        store,
        gateways,
        drainer,
        refresher,
        finder,
        puller,
        crmPages,
        playbooks,
        checkClocks,
      }),
    );
    const notified = { store, openTab, openQueue };
    onNotificationPressed({
      openLead: (id) => void openLead(notified, id).catch(reportError),
      snooze: (id) => void askToSnooze(notified, id).catch(reportError),
      openQueue: () => void openQueue(null).catch(reportError),
    });
    forwardToggle();
    offerSelections(createSelectionTaker(store, createIdMaker()));
    onAccessChanged(() => {
      void crmPages.follow({ openTabs: "new" });
      void playbooks.fetchIfForbidden().catch(reportError);
    });
    onManagedPolicyChanged(followPlaybook);
    onAlarm((name) => {
      if (drainer.isMine(name)) drainer.drain();
      if (name === PULL_ALARM) puller.pullAll();
      if (name === CLOCK_ALARM) checkClocks();
      if (name === PLAYBOOK_ALARM) followPlaybook();
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      // Whoever has a mailbox open need not reload it to see Handrail for the first time.
      if (reason === "install") void crmPages.follow({ openTabs: "all" });
    });
    browser.runtime.onStartup.addListener(() => {
      puller.pullAll();
      void playbooks.fetch().catch(reportError);
    });
    globalThis.addEventListener("online", () => drainer.goOnline());

    void browser.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    // Registered scripts survive a restart of the browser, but not an update of the extension.
    void crmPages.follow();
    void repeatEvery(PULL_ALARM, PULL_EVERY_MINUTES);
    void repeatEvery(PLAYBOOK_ALARM, PLAYBOOK_EVERY_MINUTES);
    followPlaybook();
    const trialsBefore = Date.now() - LONGEST_TRIAL_MS;
    void sweepTrials(store, (ulid) => timeOfId(ulid) < trialsBefore);
    void forgetLeftovers(store);
    void pruneAssignments(store, Date.now());
    void mirror.update().catch(reportError);
    // From the cache: a browser that has just started without a network knows what is due.
    checkClocks();
    // Whatever a stopped worker left behind is found and finished now.
    drainer.drain();
  },
});
