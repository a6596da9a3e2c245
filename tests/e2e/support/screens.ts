import type { Frame } from "@playwright/test";

/** What a person could have read at one moment. */
export interface Screen {
  readonly heading: string;
  readonly text: string;
}

declare global {
  interface Window {
    __screens: Screen[];
  }
}

/** From now on the frame keeps what it shows after every change, however short it stands there. */
export async function recordScreens(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.__screens = [];
    const look = () => {
      window.__screens.push({
        heading: document.querySelector("h1")?.textContent ?? "",
        text: document.querySelector("main")?.textContent ?? "",
      });
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/** A buyer, and words that only their record has. */
export interface Known {
  readonly name: string;
  readonly words: string;
}

/** The screens on which words of one buyer stood under the name of another, or under no name. */
export function mixedScreens(
  screens: readonly Screen[],
  buyers: readonly Known[],
): readonly Screen[] {
  return screens.filter(({ heading, text }) =>
    buyers.some(({ name, words }) => text.includes(words) && heading !== name),
  );
}
