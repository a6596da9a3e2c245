import type { PageToFrame } from "../../messages/page-port.ts";

/** What the shell needs of the extension that it belongs to. */
export interface ExtensionPort {
  readonly id: string;
  /** False once the extension was updated, reloaded or removed while this page stayed open. */
  isAlive(): boolean;
  /** The frame's address with this hash. */
  frameAddress(hash: string): string;
  onConnect(listen: (port: FramePort) => void, signal: AbortSignal): void;
  onMessage(
    listen: (message: unknown, senderId: string | undefined) => void,
    signal: AbortSignal,
  ): void;
}

/** One open port to an extension page: our own frame, or the native side panel. */
export interface FramePort {
  readonly name: string;
  readonly senderId: string | undefined;
  /** Does nothing when the other end is gone. */
  post(message: PageToFrame): void;
  /** Closes from this end; the `onClose` listeners of this end are not called. */
  close(): void;
  onMessage(listen: (message: unknown) => void): void;
  /** The other end went away. */
  onClose(listen: () => void): void;
}

/** A timer that ends with the signal. */
export type After = (milliseconds: number, run: () => void, signal: AbortSignal) => void;
