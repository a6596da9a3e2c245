import type { PageState } from "../../domain/record.ts";
import {
  FRAME_PORT_PREFIX,
  type HeardFromFrame,
  isFrameToPage,
  type PageAnswer,
  type PageToFrame,
  SIDE_PANEL_PORT,
} from "../../messages/page-port.ts";
import type { ExtensionPort, FramePort } from "./extension.ts";

/** Who is at the other end of a port. */
export type Visitor = "frame" | "side-panel";

/** Answers what was asked; whatever it does not know it refuses. */
export type AnswerRequest = (request: unknown) => PageAnswer;

interface PortDeps {
  readonly extension: ExtensionPort;
  /** The nonce in the address of our own frame; it changes when the frame is made anew. */
  readonly nonce: () => string;
  readonly pageState: () => PageState;
  /** Our own frame connected. */
  readonly frameCame: () => void;
  /** Our own frame spoke of itself, in the terms of the contract. */
  readonly heard: (message: Exclude<HeardFromFrame, { readonly type: "request" }>) => void;
  /** Does what the person asked for in the frame or the side panel. */
  readonly answer: AnswerRequest;
  /** A port was closed from the other side: perhaps the extension is gone. */
  readonly lost: () => void;
}

export interface Ports {
  /** Tells the frame and the side panel. */
  tellAll(message: PageToFrame): void;
  /** Tells our own frame; false when it has not connected. */
  tellFrame(message: PageToFrame): boolean;
  /** Hangs up on our own frame, before it is replaced. */
  closeFrame(): void;
  closeAll(): void;
}

/**
 * Answers extension pages that ask this page which record is open. Each is told at once, and again at
 * every change. One port for our own frame: a second one with the same nonce is a copy of the frame.
 */
export function openPorts(deps: PortDeps, signal: AbortSignal): Ports {
  const visitors = new Map<FramePort, Visitor>();

  deps.extension.onConnect((port) => {
    const visitor = visitorOf(port, deps.extension.id, deps.nonce());
    if (visitor === null || (visitor === "frame" && isFrameConnected())) {
      port.close();
      return;
    }
    visitors.set(port, visitor);
    port.onMessage((message) => receive(port, visitor, message));
    port.onClose(() => {
      if (visitors.delete(port)) deps.lost();
    });
    port.post({ type: "page", state: deps.pageState() });
    if (visitor === "frame") deps.frameCame();
  }, signal);

  function receive(port: FramePort, visitor: Visitor, message: unknown): void {
    if (!visitors.has(port)) return;
    if (!isFrameToPage(message)) hangUp(port);
    else if (message.type === "request") {
      const answer = deps.answer(message.request);
      port.post({ type: "answer", id: message.id, answer });
    } else if (visitor === "frame") deps.heard(message);
  }

  function isFrameConnected(): boolean {
    return [...visitors.values()].includes("frame");
  }

  function hangUp(port: FramePort): void {
    visitors.delete(port);
    port.close();
  }

  function closeAll(): void {
    for (const port of [...visitors.keys()]) hangUp(port);
  }
  signal.addEventListener("abort", closeAll);

  return {
    tellAll(message) {
      for (const port of visitors.keys()) port.post(message);
    },
    tellFrame(message) {
      for (const [port, visitor] of visitors) if (visitor === "frame") port.post(message);
      return isFrameConnected();
    },
    closeFrame() {
      for (const [port, visitor] of [...visitors]) if (visitor === "frame") hangUp(port);
    },
    closeAll,
  };
}

/** For pages of which nothing can be asked. */
export const answerNothing: AnswerRequest = () => ({ type: "refused", why: "not-here" });

/**
 * Whom to let in: our own extension, and of it the frame we made or the side panel. The browser does not
 * say here whether the other end lives in a tab, so a page that embeds a copy of the frame is told off by
 * the nonce it lacks, and in the frame itself, which is a side panel only where nothing embeds it.
 */
export function visitorOf(
  port: Pick<FramePort, "name" | "senderId">,
  extensionId: string,
  nonce: string,
): Visitor | null {
  if (port.senderId !== extensionId) return null;
  if (port.name === FRAME_PORT_PREFIX + nonce) return "frame";
  return port.name === SIDE_PANEL_PORT ? "side-panel" : null;
}
