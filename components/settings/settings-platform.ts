import { createContext, useContext } from "react";
import type { ConnectionPlan, CrmSetup, SignInPorts } from "#lib/domain/crm-setup.ts";
import type { CrmId } from "#lib/domain/record.ts";
import type { ConnectionRow, CredentialRow } from "#lib/store/rows.ts";

/** What settings need from the browser and the gateways. */
export interface SettingsPlatform {
  /** Of the extension. */
  readonly version: string;
  /** As the browser grants them. */
  readonly permissions: readonly string[];
  /** The hosts that the extension may call from the start, as patterns. */
  readonly apiHosts: readonly string[];
  /** The pages on which the sidebar appears from the start. */
  readonly pageHosts: readonly string[];
  /** The hosts that somebody allowed since. */
  readonly allowedHosts: () => Promise<readonly string[]>;
  /** How each CRM is connected. */
  readonly setups: Readonly<Record<CrmId, CrmSetup>>;
  /** Whether the browser lets Handrail reach all of these patterns. */
  readonly isAllowed: (origins: readonly string[]) => Promise<boolean>;
  /** The same, asking the person where it is not allowed yet. Only inside a click of theirs. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
  /** The patterns that a connected account needs; empty where it needs nothing of the browser. */
  readonly originsOf: (connection: ConnectionRow) => readonly string[];
  readonly signInPorts: (crm: CrmId, plan: ConnectionPlan) => SignInPorts;
  /** Where the CRM's sign-in page comes back to; people enter it in the CRM. */
  readonly callbackUrl: (crm: CrmId) => string;
  /** Whether the sidebar may stand beside the records at this address; elsewhere it opens in the side panel. */
  readonly maySidebarStand: (address: string) => boolean;
  /** Whether the system lets notifications through, as far as it tells. */
  readonly mayNotify: () => Promise<boolean>;
  /** Shows a notification now; the same answer. */
  readonly showTestNotification: () => Promise<boolean>;
  /** Encrypts a key for rest, so that it never leaves this page in clear. */
  readonly seal: (connectionId: string, secret: string) => Promise<CredentialRow>;
}

const SettingsPlatformContext = createContext<SettingsPlatform | null>(null);

export const SettingsPlatformProvider = SettingsPlatformContext.Provider;

/** The entrypoint's wiring. Throws outside a provider: that is a bug, not a state. */
export function useSettingsPlatform(): SettingsPlatform {
  const platform = useContext(SettingsPlatformContext);
  if (platform === null)
    throw new Error("useSettingsPlatform needs a SettingsPlatformProvider above it.");
  return platform;
}
