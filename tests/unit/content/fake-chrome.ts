type Listener = (...values: never[]) => void;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listen: Listener) => listeners.add(listen),
    removeListener: (listen: Listener) => listeners.delete(listen),
    fire: (...values: unknown[]) => {
      for (const listen of listeners) listen(...(values as never[]));
    },
    count: () => listeners.size,
  };
}

/** As much of `chrome` as a content script has, with Chrome's way of dying: every part throws or is gone. */
export function fakeChrome(id = "our-id") {
  const onConnect = fakeEvent();
  const onMessage = fakeEvent();
  const chrome: { runtime: unknown } = {
    runtime: {
      id,
      getURL: (path: string) => `chrome-extension://${id}${path}`,
      onConnect,
      onMessage,
    },
  };
  return {
    chrome,
    onConnect,
    onMessage,
    dieAs(how: "no runtime" | "no id") {
      chrome.runtime = how === "no runtime" ? undefined : { getURL: throwInvalidated };
    },
  };
}

export function fakeChromePort(name: string, senderId?: string) {
  const onMessage = fakeEvent();
  const onDisconnect = fakeEvent();
  const posted: unknown[] = [];
  let broken = false;
  return {
    port: {
      name,
      sender: senderId === undefined ? undefined : { id: senderId },
      onMessage,
      onDisconnect,
      postMessage(message: unknown) {
        if (broken) throwInvalidated();
        posted.push(message);
      },
      disconnect() {
        if (broken) throwInvalidated();
      },
    },
    posted,
    break() {
      broken = true;
    },
  };
}

function throwInvalidated(): never {
  throw new Error("Extension context invalidated.");
}
