import type { FrameToPage, PageToFrame } from "#lib/messages/page-port.ts";
import type { ExtensionPort, FramePort } from "#lib/pages/shell/extension.ts";

export const OUR_ID = "handrailhandrailhandrailhandrail";

/** The other end of a port, as an extension page holds it. */
export interface FarEnd {
  readonly received: readonly PageToFrame[];
  /** Closed by the content script. */
  readonly isClosed: () => boolean;
  readonly send: (message: FrameToPage | unknown) => void;
  /** Goes away from this end. */
  readonly leave: () => void;
}

export interface FakeExtension extends ExtensionPort {
  readonly connect: (name: string, senderId?: string) => FarEnd;
  readonly message: (message: unknown, senderId?: string) => void;
  /** The extension is updated: nothing of it answers any more. */
  readonly die: () => void;
}

/** An extension in memory: ports with two ends, messages, and a death without notice, as in Chrome. */
export function fakeExtension(): FakeExtension {
  const connectListeners = new Set<(port: FramePort) => void>();
  const messageListeners = new Set<(message: unknown, senderId: string | undefined) => void>();
  let alive = true;
  return {
    id: OUR_ID,
    isAlive: () => alive,
    frameAddress: (hash) => `chrome-extension://${OUR_ID}/sidebar.html${hash}`,
    onConnect(listen, signal) {
      connectListeners.add(listen);
      signal.addEventListener("abort", () => connectListeners.delete(listen));
    },
    onMessage(listen, signal) {
      messageListeners.add(listen);
      signal.addEventListener("abort", () => messageListeners.delete(listen));
    },
    connect(name, senderId = OUR_ID) {
      const { near, far } = portPair(name, senderId, () => alive);
      for (const listen of connectListeners) listen(near);
      return far;
    },
    message(message, senderId = OUR_ID) {
      for (const listen of messageListeners) listen(message, senderId);
    },
    die() {
      alive = false;
    },
  };
}

function portPair(name: string, senderId: string, isAlive: () => boolean) {
  const received: PageToFrame[] = [];
  const messageListeners: ((message: unknown) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let closed = false;
  const near: FramePort = {
    name,
    senderId,
    post(message) {
      if (!closed && isAlive()) received.push(message);
    },
    close() {
      closed = true;
    },
    onMessage: (listen) => messageListeners.push(listen),
    onClose: (listen) => closeListeners.push(listen),
  };
  const far: FarEnd = {
    received,
    isClosed: () => closed,
    send(message) {
      if (!closed) for (const listen of messageListeners) listen(message);
    },
    leave() {
      for (const listen of closeListeners) listen();
    },
  };
  return { near, far };
}
