import { browser } from "wxt/browser";

/** Credentials in use, in memory only (`storage.session`): gone with the browser, never on disk. */
export interface SessionTokens {
  readonly read: (connectionId: string) => Promise<string | null>;
  readonly forget: (connectionId: string) => Promise<void>;
}

/** `unseal` opens the credential at rest the first time it is needed in a browser session. */
export function createSessionTokens(
  unseal: (connectionId: string) => Promise<string | null>,
): SessionTokens {
  const name = (connectionId: string) => `token:${connectionId}`;
  return {
    read: async (connectionId) => {
      const kept = (await browser.storage.session.get(name(connectionId)))[name(connectionId)];
      if (typeof kept === "string") return kept;
      const token = await unseal(connectionId);
      if (token !== null) await browser.storage.session.set({ [name(connectionId)]: token });
      return token;
    },
    forget: (connectionId) => browser.storage.session.remove(name(connectionId)),
  };
}
