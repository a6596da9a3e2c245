import { browser } from "wxt/browser";

/** Credentials in use, in memory only (`storage.session`): gone with the browser, never on disk. */
export interface SessionTokens {
  readonly read: (connectionId: string) => Promise<string | null>;
  /** Another one from now on, at rest first; false when the connection has gone meanwhile. */
  readonly replace: (connectionId: string, secret: string) => Promise<boolean>;
  readonly forget: (connectionId: string) => Promise<void>;
}

/** Where credentials rest. */
export interface CredentialVault {
  readonly unseal: (connectionId: string) => Promise<string | null>;
  readonly reseal: (connectionId: string, secret: string) => Promise<boolean>;
}

/** Opens the credential at rest the first time it is needed in a browser session. */
export function createSessionTokens(vault: CredentialVault): SessionTokens {
  const name = (connectionId: string) => `token:${connectionId}`;
  return {
    read: async (connectionId) => {
      const kept = (await browser.storage.session.get(name(connectionId)))[name(connectionId)];
      if (typeof kept === "string") return kept;
      const token = await vault.unseal(connectionId);
      if (token !== null) await browser.storage.session.set({ [name(connectionId)]: token });
      return token;
    },
    replace: async (connectionId, secret) => {
      const isKept = await vault.reseal(connectionId, secret);
      if (isKept) await browser.storage.session.set({ [name(connectionId)]: secret });
      return isKept;
    },
    forget: (connectionId) => browser.storage.session.remove(name(connectionId)),
  };
}
