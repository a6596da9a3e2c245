import type { After } from "./extension.ts";
import type { Panel } from "./panel.ts";
import type { ShellWords } from "./words.ts";

/** A frame that loads at all has connected long before this, also on a slow machine. */
const PATIENCE_MS = 4_000;

interface SilenceDeps {
  readonly panel: Panel;
  readonly words: ShellWords;
  readonly after: After;
  readonly stopWaiting: () => void;
}

export interface Silence {
  /** The frame connected. */
  end(): void;
  /** True while the frame is given up; then the person is told why, in place of an empty sidebar. */
  explain(): boolean;
}

/** A frame that never connects was blocked by the page's policy, or is broken: say so at the handle. */
export function watchSilence(deps: SilenceDeps, signal: AbortSignal): Silence {
  const { handle, strip } = deps.panel;
  const { blocked } = deps.words;
  let hasCome = false;
  let isGivenUp = false;

  deps.after(
    PATIENCE_MS,
    () => {
      isGivenUp = !hasCome;
      if (isGivenUp) handle.title = blocked;
      deps.stopWaiting();
    },
    signal,
  );

  return {
    end() {
      hasCome = true;
      if (!isGivenUp) return;
      isGivenUp = false;
      handle.removeAttribute("title");
      strip.hush();
    },
    explain() {
      if (isGivenUp) strip.say(blocked, () => handle.focus());
      return isGivenUp;
    },
  };
}
