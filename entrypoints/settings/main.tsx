import "#components/ui/theme.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { browser } from "wxt/browser";
import { readFirstPlaybook } from "#components/data/first-playbook.ts";
import type { Handrail } from "#components/data/handrail-context.tsx";
import { LiveHandrail } from "#components/data/LiveHandrail.tsx";
import { DraftModelProvider } from "#components/parts/draft-model-context.ts";
import { type StorageAccess, StorageProvider } from "#components/parts/storage-context.tsx";
import { SettingsPage } from "#components/settings/SettingsPage.tsx";
import {
  type SettingsPlatform,
  SettingsPlatformProvider,
} from "#components/settings/settings-platform.ts";
import { askBackground } from "#lib/platform/ask-background.ts";
import { allow, allowedByPerson, isAllowed } from "#lib/platform/host-access.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { loadDraftModel } from "#lib/platform/load-draft-model.ts";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import { mayNotify, showTestNotification } from "#lib/platform/notifications.ts";
import { after } from "#lib/platform/page-timers.ts";
import { sealCredential } from "#lib/platform/seal-credential.ts";
import { MAIL_PAGE, maySidebarStand } from "#lib/platform/sidebar-pages.ts";
import { callbackUrl } from "#lib/platform/sign-in-page.ts";
import { createStore } from "#lib/store/databases.ts";
import { openStore } from "#lib/store/open-store.ts";
import { originsOf, SETUPS } from "./crm-setups.ts";
import { createSignInPorts } from "./sign-in.ts";

const store = createStore();
const storage: StorageAccess = {
  watch: openStore(store, after),
  vault: createMirrorVault(browser.storage.local),
};
const manifest = browser.runtime.getManifest();

const handrail: Omit<Handrail, "playbook"> = {
  store,
  deps: { store, ask: askBackground, now: Date.now, newId: createIdMaker() },
  // The words are English, so dates are too: the person's own English, else day before month.
  locale: navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  openSettings: (section = "connections") => {
    location.hash = section;
  },
};

const platform: SettingsPlatform = {
  version: manifest.version,
  permissions: manifest.permissions ?? [],
  // Gmail is read as it stands on screen, and never called.
  apiHosts: manifest.host_permissions?.filter((host: string) => host !== MAIL_PAGE) ?? [],
  pageHosts: [
    ...(manifest.content_scripts?.flatMap(
      (script) => script.include_globs ?? script.matches ?? [],
    ) ?? []),
    MAIL_PAGE,
  ],
  allowedHosts: allowedByPerson,
  setups: SETUPS,
  isAllowed,
  allow,
  originsOf,
  signInPorts: createSignInPorts,
  callbackUrl,
  maySidebarStand,
  mayNotify,
  showTestNotification,
  seal: (connectionId, secret) => sealCredential(store, connectionId, secret),
};

void start();

async function start(): Promise<void> {
  const firstPlaybook = await readFirstPlaybook(store);
  const root = document.getElementById("root");
  if (root === null) throw new Error("settings.html has no #root.");
  createRoot(root).render(
    <LiveHandrail wiring={handrail} first={firstPlaybook}>
      <QueryClientProvider client={new QueryClient()}>
        <StorageProvider value={storage}>
          <SettingsPlatformProvider value={platform}>
            <DraftModelProvider value={loadDraftModel}>
              <SettingsPage />
            </DraftModelProvider>
          </SettingsPlatformProvider>
        </StorageProvider>
      </QueryClientProvider>
    </LiveHandrail>,
  );
}
