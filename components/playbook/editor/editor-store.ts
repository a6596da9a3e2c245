import { temporal } from "zundo";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** A state of the text, and the place whose change led to it ("leadTypes[0].label"; "" at first). */
export interface Edition {
  readonly draft: Playbook;
  readonly place: string;
}

/** The part of the playbook that changes, and to what. */
export type Change = Partial<Playbook>;

export interface Editor {
  readonly store: StoreApi<Edition>;
  readonly edit: (change: Change, place: string) => void;
  /** Takes the last step back; answers where that was, null when there was none. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  /** Another tab's text, which is kept already; what stood here is one step back. */
  readonly adopt: (draft: Playbook) => void;
  readonly steps: () => Steps;
}

/** How many steps can be taken back and forth. */
export interface Steps {
  readonly back: number;
  readonly forth: number;
}

/** Keystrokes in one field less than this apart are one step. */
const SAME_STEP_MS = 1000;

const STEPS_KEPT = 200;

/**
 * The text that is being edited, with its steps. `keep` is told every new state of it but an adopted
 * one. `now` gives epoch milliseconds.
 */
export function createEditor(
  start: Playbook,
  keep: (draft: Playbook) => void,
  now: () => number,
): Editor {
  const store = createStore<Edition>()(
    temporal<Edition>(() => ({ draft: start, place: "" }), { limit: STEPS_KEPT }),
  );
  const history = store.temporal;
  let last: { readonly place: string; readonly at: number } | null = null;

  const step = (count: (steps: Steps) => number, go: () => void, from: "before" | "after") => {
    if (count(steps()) === 0) return null;
    const before = store.getState().place;
    go();
    last = null;
    keep(store.getState().draft);
    return from === "before" ? before : store.getState().place;
  };
  const steps = (): Steps => ({
    back: history.getState().pastStates.length,
    forth: history.getState().futureStates.length,
  });

  return {
    store,
    steps,
    edit: (change, place) => {
      const at = now();
      const goesOn = last?.place === place && at - last.at < SAME_STEP_MS;
      last = { place, at };
      if (goesOn) history.getState().pause();
      store.setState(({ draft }) => ({ draft: { ...draft, ...change }, place }));
      if (goesOn) history.getState().resume();
      keep(store.getState().draft);
    },
    undo: () =>
      step(
        ({ back }) => back,
        () => history.getState().undo(),
        "before",
      ),
    redo: () =>
      step(
        ({ forth }) => forth,
        () => history.getState().redo(),
        "after",
      ),
    adopt: (draft) => {
      last = null;
      store.setState({ draft, place: "" });
    },
  };
}
