import type { ReactNode } from "react";
import { LiveHandrail } from "#components/data/LiveHandrail.tsx";
import { type HostAccess, HostAccessProvider } from "#components/playbook/source/host-access.ts";
import { SHIPPED_IN_FORCE } from "#lib/store/resolve-playbook.ts";
import type { PanelWorld } from "../parts/panel-world.tsx";

/** A page over the playbook in force, live. `allows` is what the person answers to the browser's question. */
export function Desk(props: {
  readonly world: PanelWorld;
  readonly allows?: boolean;
  readonly asked?: string[];
  readonly children: ReactNode;
}) {
  const access: HostAccess = {
    allow: async (origins) => {
      props.asked?.push(...origins);
      return props.allows ?? true;
    },
  };
  return (
    <LiveHandrail wiring={props.world.handrail} first={SHIPPED_IN_FORCE}>
      <HostAccessProvider value={access}>{props.children}</HostAccessProvider>
    </LiveHandrail>
  );
}

/** Chooses a file with this text in the picker of this name. */
export function chooseFile(label: string, text: string, name = "playbook.json"): void {
  const picker = [...document.querySelectorAll("label")].find((it) => it.textContent === label);
  const input = picker?.querySelector("input");
  if (input == null) throw new Error(`There is no file picker "${label}".`);
  Object.defineProperty(input, "files", {
    configurable: true,
    value: [new File([text], name, { type: "application/json" })],
  });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
