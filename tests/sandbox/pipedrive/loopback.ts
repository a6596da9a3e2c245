import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createPipedriveSandbox, type PipedriveSandbox, type SandboxOptions } from "./sandbox.ts";

/** A sandbox on a port of this machine, for clients that bring their own network layer. */
export interface LoopbackSandbox {
  readonly sandbox: PipedriveSandbox;
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  close(): Promise<void>;
}

export async function startLoopback(options: SandboxOptions = {}): Promise<LoopbackSandbox> {
  const sandbox = createPipedriveSandbox(options);
  const server = createServer(
    getRequestListener((request) => sandbox.app.fetch(request), { overrideGlobalObjects: false }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    sandbox,
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
