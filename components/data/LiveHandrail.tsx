import { type ReactNode, useMemo } from "react";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import { type Handrail, HandrailProvider } from "./handrail-context.tsx";
import { useLivePlaybook } from "./use-playbook.ts";

/** Hands the entrypoint's wiring on, with the playbook that is in force at each moment. */
export function LiveHandrail(props: {
  readonly wiring: Omit<Handrail, "playbook">;
  /** What was in force before anything was drawn. */
  readonly first: PlaybookInForce;
  readonly children: ReactNode;
}) {
  const { wiring, first, children } = props;
  const { playbook } = useLivePlaybook(wiring.store, first);
  const value = useMemo(() => ({ ...wiring, playbook }), [wiring, playbook]);
  return <HandrailProvider value={value}>{children}</HandrailProvider>;
}
