import { addresses } from "./addresses.ts";
import { element } from "./dom.ts";
import { recordView } from "./record-view.ts";
import { words } from "./words.ts";

/** A record over the right side of its list. The way to its own page is a link at the top. */
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
    { class: "side-panel", "aria-label": words.sidePanel },
    element(
      "div",
      { class: "row" },
      element("a", { href: addresses.record(open.kind, open.id) }, words.openRecord),
      shut,
    ),
    record,
  );
}
