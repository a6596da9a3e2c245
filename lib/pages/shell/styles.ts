import { EDGE_WIDTH } from "../geometry.ts";

const HANDLE_WIDTH = 28;
/** On a narrow window the handle stays beside the panel, in reach. */
const FULL_WIDTH = `min(var(--width) + ${EDGE_WIDTH}px, 100vw - ${HANDLE_WIDTH}px)`;

/**
 * The look of the shell. The frame is never covered by anything of ours: the frame refuses to act while
 * something lies over it, so edge and handle stand beside it. Sides are physical and the direction is set,
 * because the page's own is inherited even through `all: initial`. While starting, the frame is hidden by
 * `opacity`, so that it has painted when it is shown.
 */
export const SHELL_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  top: 0 !important;
  left: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
.sidebar {
  --surface: #ffffff;
  --ink: #1f2937;
  --line: #d1d5db;
  --accent: #0f766e;
  --on-accent: #ffffff;
  position: fixed;
  top: 0;
  bottom: 0;
  width: ${FULL_WIDTH};
  direction: ltr;
  font: 13px/1.4 system-ui, sans-serif;
  color: var(--ink);
}
[data-side="right"] { right: 0; }
[data-side="left"] { left: 0; }
[data-phase="starting"] { opacity: 0; pointer-events: none; }
[data-phase="closed"] { width: 0; }
.panel {
  position: absolute;
  top: 0;
  bottom: 0;
  display: flex;
  width: ${FULL_WIDTH};
  background: var(--surface);
}
[data-side="right"] > .panel { right: 0; }
[data-side="left"] > .panel { left: 0; flex-direction: row-reverse; }
[data-phase="closed"] > .panel { visibility: hidden; }
.edge {
  flex: none;
  box-sizing: border-box;
  width: ${EDGE_WIDTH}px;
  cursor: ew-resize;
  touch-action: none;
  border: solid var(--line);
  border-width: 0 0 0 1px;
}
[data-side="left"] .edge { border-width: 0 1px 0 0; }
.edge:hover, .edge:focus-visible { background: var(--accent); border-color: var(--accent); }
.edge:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
iframe {
  flex: 1;
  min-width: 0;
  border: 0;
  color-scheme: light dark;
}
.dragging iframe { pointer-events: none; }
.handle {
  all: unset;
  position: absolute;
  top: var(--handle, 40vh);
  display: grid;
  place-items: center;
  box-sizing: border-box;
  width: ${HANDLE_WIDTH}px;
  height: 56px;
  translate: 0 -50%;
  background: var(--accent);
  color: var(--on-accent);
  cursor: pointer;
  touch-action: none;
}
[data-side="right"] > .handle { right: 100%; border-radius: 8px 0 0 8px; }
[data-side="left"] > .handle { left: 100%; border-radius: 0 8px 8px 0; }
.handle:hover { filter: brightness(1.1); }
.handle:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.handle svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.strip {
  position: fixed;
  bottom: 16px;
  display: flex;
  gap: 12px;
  align-items: center;
  max-width: calc(100vw - 32px);
  box-sizing: border-box;
  padding: 8px 8px 8px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
}
[data-side="right"] > .strip { right: 16px; }
[data-side="left"] > .strip { left: 16px; }
.strip:has(> [hidden]) { padding: 0; border: 0; background: none; }
.strip button {
  all: unset;
  box-sizing: border-box;
  min-height: 28px;
  padding: 4px 8px;
  border-radius: 4px;
  color: var(--accent);
  font-weight: 600;
  cursor: pointer;
}
.strip [hidden] { display: none; }
.strip button:focus-visible { outline: 2px solid var(--accent); }
@media (prefers-color-scheme: dark) {
  .sidebar {
    --surface: #16191d;
    --ink: #e5e7eb;
    --line: #3a4048;
    --accent: #2dd4bf;
    --on-accent: #0b1f1c;
  }
}
@media (forced-colors: active) {
  .handle { border: 1px solid ButtonText; background: ButtonFace; color: ButtonText; }
  .edge:hover, .edge:focus-visible { background: Highlight; }
  .handle:focus-visible, .strip button:focus-visible { outline-color: Highlight; }
}
@media print {
  :host { display: none !important; }
}
`;
