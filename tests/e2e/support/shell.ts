import type { ElementHandle, Frame } from "@playwright/test";

/** What Handrail adds to the page around its frame. */
export interface Shell {
  /** The one element that the page sees. */
  readonly host: ElementHandle<Element>;
  readonly handle: ElementHandle<Element>;
  /** The separator that is dragged or moved with keys. */
  readonly edge: ElementHandle<Element>;
  readonly iframe: ElementHandle;
  /** The line that stands in place of the sidebar when there is something to say. */
  readonly strip: ElementHandle<Element>;
}

/** The shell around a frame. Its shadow root is closed, so the way in leads through the frame's element. */
export async function shellOf(frame: Frame): Promise<Shell> {
  const iframe = await frame.frameElement();
  const root = await iframe.evaluateHandle((element) => element.getRootNode() as ShadowRoot);
  const part = async (selector: string) => {
    const found = await root.evaluateHandle((it, css) => it.querySelector(css), selector);
    const element = found.asElement();
    if (element === null) throw new Error(`The shell has no ${selector}.`);
    return element;
  };
  return {
    host: await root.evaluateHandle((it) => it.host),
    handle: await part("button.handle"),
    edge: await part("[role=separator]"),
    iframe,
    strip: await part("[role=status]"),
  };
}

/** The handle's name, which says whether the sidebar is open. */
export const handleName = (shell: Shell) => shell.handle.getAttribute("aria-label");
