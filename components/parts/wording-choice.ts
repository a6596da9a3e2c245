import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";

/** Whether the browser's own model may suggest other wording: off until somebody switches it on. */
export function useWordingChoice(): readonly [on: boolean, choose: (on: boolean) => void] {
  const { store } = useHandrail();
  const on = useLiveQuery(() => readPreference(store, NAME, false), [store]) === true;
  return [on, (next) => void writePreference(store, NAME, next)];
}

const NAME = "suggest-wording";
