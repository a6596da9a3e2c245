/** Every word that the shell puts on screen or says to a screen reader. */
export interface ShellWords {
  readonly open: string;
  readonly close: string;
  readonly frame: string;
  readonly resize: string;
  readonly blocked: string;
  readonly updated: string;
  readonly dismiss: string;
}

export const ENGLISH: ShellWords = {
  open: "Open Handrail",
  close: "Close Handrail",
  frame: "Handrail",
  resize: "Resize Handrail",
  blocked: "Handrail could not load here: open it in the side panel",
  updated: "Handrail was updated. Reload this tab to use it again.",
  dismiss: "Dismiss",
};
