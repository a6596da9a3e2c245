import { addresses } from "./addresses.ts";
import { element } from "./dom.ts";
import { recordView } from "./record-view.ts";
import { words } from "./words.ts";

/**
 * A record over the right side of its list. A button at the top leads to its own page; it and the name of
 * the panel are all that tells a script which record is open.
 */
export async function sidePanel(
  open: { readonly kind: string; readonly id: string },
  close: () => void,
  reload: () => void,
): Promise<HTMLElement> {
  const record = await recordView(open, reload);
  const shut = element("button", { type: "button" }, words.close);
  shut.addEventListener("click", close);
  return element(
    "aside",
    { class: "side-panel", "aria-label": words.sidePanel, "data-side-panel": "" },
    element(
      "div",
      { class: "row" },
      element(
        "a",
        { href: addresses.record(open.kind, open.id) },
        element("button", { type: "button" }, words.openRecord),
      ),
      shut,
    ),
    record,
  );
}
