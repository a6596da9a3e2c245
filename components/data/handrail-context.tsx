import { createContext, type ReactNode, useContext } from "react";
import type { CommandDeps } from "#lib/commands/deps.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Store } from "#lib/store/databases.ts";

/** What an entrypoint hands to everything that people see. */
export interface Handrail {
  readonly deps: CommandDeps;
  readonly store: Store;
  /** The playbook in force. */
  readonly playbook: Playbook;
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Opens Settings in a tab of its own. */
  readonly openSettings: (section?: SettingsPlace) => void;
}

/** A section of Settings, or a page of one. */
export type SettingsPlace =
  | "connections"
  | "playbook"
  | "playbook/agree"
  | "playbook/versions"
  | `playbook/versions/${string}`
  | "alerts"
  | "privacy"
  | "diagnostics";

const HandrailContext = createContext<Handrail | null>(null);

export function HandrailProvider(props: { value: Handrail; children: ReactNode }) {
  return <HandrailContext value={props.value}>{props.children}</HandrailContext>;
}

/** The entrypoint's wiring. Throws outside a provider: that is a bug, not a state. */
export function useHandrail(): Handrail {
  const handrail = useContext(HandrailContext);
  if (handrail === null) throw new Error("useHandrail needs a HandrailProvider above it.");
  return handrail;
}
