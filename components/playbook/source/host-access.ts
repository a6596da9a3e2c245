import { createContext, useContext } from "react";

/** The browser's permission to reach hosts, by patterns such as `https://intranet.example/*`. */
export interface HostAccess {
  /** Asks the person where it is not allowed yet; whether it is allowed then. Only inside a click of theirs. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
}

const HostAccessContext = createContext<HostAccess | null>(null);

export const HostAccessProvider = HostAccessContext.Provider;

/** The page's wiring. Throws outside a provider: that is a bug, not a state. */
export function useHostAccess(): HostAccess {
  const access = useContext(HostAccessContext);
  if (access === null) throw new Error("useHostAccess needs a HostAccessProvider above it.");
  return access;
}
