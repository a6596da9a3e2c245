import { createContext, useContext } from "react";
import type { CrmSetup } from "#lib/domain/crm-setup.ts";
import type { CrmId } from "#lib/domain/record.ts";
import type { CredentialRow } from "#lib/store/rows.ts";

/** What settings need from the browser and the gateways. */
export interface SettingsPlatform {
  /** Of the extension. */
  readonly version: string;
  /** As the browser grants them. */
  readonly permissions: readonly string[];
  /** The only hosts that the extension may call. */
  readonly apiHosts: readonly string[];
  /** The pages on which the sidebar appears. */
  readonly pageHosts: readonly string[];
  /** How each CRM is connected. */
  readonly setups: Readonly<Partial<Record<CrmId, CrmSetup>>>;
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
