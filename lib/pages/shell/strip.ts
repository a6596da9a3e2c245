/** One line to the person in place of the sidebar. */
export interface Strip {
  readonly element: HTMLElement;
  /** Stays until it is dismissed or hushed. */
  say(message: string, dismissed: () => void): void;
  hush(): void;
}

/**
 * Made before it is needed: by then a page may have named an element `createElement`, and a screen reader
 * speaks only what changes inside a status that was already there.
 */
export function createStrip(document: Document, dismissWord: string): Strip {
  const element = document.createElement("div");
  element.className = "strip";
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = dismissWord;
  element.append(text, button);
  const hush = (): void => {
    text.textContent = "";
    button.hidden = true;
  };
  hush();
  return {
    element,
    hush,
    say(message, dismissed) {
      text.textContent = message;
      button.hidden = false;
      button.onclick = () => {
        hush();
        dismissed();
      };
    },
  };
}
