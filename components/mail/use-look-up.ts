import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { useStayed } from "#components/data/use-stayed.ts";
import { useOnline } from "#components/ui/use-online.ts";
import { findPeople } from "#lib/commands/ask-crm.ts";
import type { Outcome } from "#lib/domain/failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { MAIL_LOOKUP } from "#lib/store/preference-names.ts";
import type { ToAsk } from "#lib/store/resolve-mail.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

const HOUR_MS = 60 * 60 * 1000;

/** What one CRM said of the addresses that it was asked for. */
export interface LookedUp {
  readonly connection: ConnectionRow;
  readonly outcome: Outcome<{
    readonly found: readonly { readonly address: string; readonly record: RecordKey }[];
  }>;
}

/**
 * How far the CRMs have been asked for people whom this browser does not know.
 * `off`: there is nobody to ask for. `press`: it waits until somebody presses for it.
 */
export interface LookUp {
  readonly state: "off" | "press" | "offline" | "running" | "done";
  /** The CRMs that are asked, by name. */
  readonly crms: readonly string[];
  readonly answers: readonly LookedUp[];
  /** Asks now; also again, after a failure or when nobody was found. */
  readonly start: () => void;
}

/**
 * Looks people up in every connected CRM, one call each: by itself where that is switched on, otherwise at
 * a press. What is found arrives in the cache. `turn` is the conversation that they belong to.
 */
export function useLookUp(toAsk: readonly ToAsk[], turn: number, byItself: boolean): LookUp {
  const { store, deps } = useHandrail();
  const connections = useConnections() ?? [];
  const online = useOnline();
  const stayed = useStayed(turn);
  const isOn = useLiveQuery(() => readPreference(store, MAIL_LOOKUP, true), [store]);
  const [pressed, setPressed] = useState<number | null>(null);
  /** The conversation for which somebody pressed: whom a CRM did not have lately it is asked for anew. */
  const again = useRef<number | null>(null);
  const asks = toAsk.flatMap(({ connectionId, addresses }) => {
    const connection = connections.find(({ id }) => id === connectionId);
    return connection === undefined ? [] : [{ connection, addresses }];
  });
  const isMeant = pressed === turn || (byItself && isOn === true && stayed);
  const query = useQuery({
    queryKey: ["find-people", toAsk],
    queryFn: (): Promise<readonly LookedUp[]> =>
      Promise.all(
        asks.map(async ({ connection, addresses }) => ({
          connection,
          outcome: await findPeople(deps, connection.id, addresses, again.current === turn),
        })),
      ),
    enabled: isMeant && online && asks.length > 0,
    // What went wrong is tried again when somebody comes back to it.
    staleTime: ({ state }) => (state.data?.every(({ outcome }) => outcome.ok) ? HOUR_MS : 0),
    retry: false,
    refetchOnWindowFocus: false,
    networkMode: "always",
  });
  const start = () => {
    again.current = turn;
    setPressed(turn);
    if (query.data !== undefined) void query.refetch();
  };
  const answers = query.data ?? [];
  const willAsk = byItself && isOn !== false;
  const state = stateOf({
    anybody: asks.length > 0,
    running: query.isFetching || (willAsk && online && query.data === undefined),
    done: query.data !== undefined,
    online,
    willAsk: isMeant || willAsk,
  });
  return {
    state,
    crms: asks.map(({ connection }) => connection.capabilities.label),
    answers,
    start,
  };
}

function stateOf(facts: {
  readonly anybody: boolean;
  readonly running: boolean;
  readonly done: boolean;
  readonly online: boolean;
  readonly willAsk: boolean;
}): LookUp["state"] {
  if (!facts.anybody) return "off";
  if (facts.done && !facts.running) return "done";
  if (!facts.online) return "offline";
  if (facts.running) return "running";
  return facts.willAsk ? "running" : "press";
}
