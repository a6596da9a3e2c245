/**
 * The extension's own interfaces as a content script has them. After an update of the extension the script
 * goes on running in open pages while every call into `chrome` throws, and `chrome.runtime` itself may be
 * missing, so each call asks first.
 */
export function createPageExtension() {
  return {
    id: chrome.runtime.id,
    isAlive,
    frameAddress: (hash: string): string => `${chrome.runtime.getURL("/sidebar.html")}${hash}`,

    onConnect(listen: (port: ReturnType<typeof wrapPort>) => void, signal: AbortSignal): void {
      const accept = (port: chrome.runtime.Port): void => listen(wrapPort(port));
      chrome.runtime.onConnect.addListener(accept);
      signal.addEventListener("abort", () => {
        if (isAlive()) chrome.runtime.onConnect.removeListener(accept);
      });
    },

    onMessage(
      listen: (message: unknown, senderId: string | undefined) => void,
      signal: AbortSignal,
    ): void {
      const receive = (message: unknown, sender: chrome.runtime.MessageSender): void =>
        listen(message, sender.id);
      chrome.runtime.onMessage.addListener(receive);
      signal.addEventListener("abort", () => {
        if (isAlive()) chrome.runtime.onMessage.removeListener(receive);
      });
    },
  };
}

function isAlive(): boolean {
  // Typed as always there; missing once the extension has been replaced.
  const runtime: Partial<typeof chrome.runtime> | undefined = chrome.runtime;
  return runtime?.id !== undefined;
}

function wrapPort(port: chrome.runtime.Port) {
  return {
    name: port.name,
    senderId: port.sender?.id,
    // A port throws when the other end, or the whole extension, is gone: then there is nobody to tell.
    post(message: unknown): void {
      try {
        port.postMessage(message);
      } catch {}
    },
    close(): void {
      try {
        port.disconnect();
      } catch {}
    },
    onMessage(listen: (message: unknown) => void): void {
      port.onMessage.addListener((message: unknown) => listen(message));
    },
    onClose(listen: () => void): void {
      port.onDisconnect.addListener(() => listen());
    },
  };
}
