import { DEFAULT_WIDTH } from "#lib/messages/page-port.ts";
import { createPush } from "#lib/pages/shell/push.ts";

/** Puts a shadow root at the page's right edge and makes the page give way. Returns where to render. */
export function mount(document: Document, css: string): HTMLElement {
  const html = document.documentElement;
  const host = document.createElement("div");
  // Open, so that the bench can see what is shown; a product would close it.
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}${PLACE}`);
  root.adoptedStyleSheets = [sheet];
  const body = document.createElement("div");
  body.className = "place";
  root.append(body);
  html.append(host);
  createPush(html)("right", { pushed: DEFAULT_WIDTH, covered: 0 });
  return body;
}

/** Place and text as the product's own page gives them; a shadow root has no registered properties. */
const PLACE = `
*, ::before, ::after { --tw-border-style: solid; --tw-content: ""; }
:host { all: initial; position: fixed; inset: 0 0 0 auto; width: ${DEFAULT_WIDTH}px; z-index: 2147483647; }
.place { height: 100%; background: var(--hr-surface); color: var(--hr-ink); font-family: var(--hr-font); font-size: var(--hr-body); line-height: 1.45; }
`;
