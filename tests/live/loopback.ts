import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConnectionDropped } from "../sandbox/strike.ts";

export interface Loopback {
  readonly port: number;
  /** Reaches the sandbox over a real connection, whichever host the address names. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** A sandbox behind a real socket of this machine, so that connections can break as real ones do. */
export async function startLoopback(
  answer: (request: Request) => Response | Promise<Response>,
): Promise<Loopback> {
  let origin = "";
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const { pathname, search } = new URL(request.url);
      try {
        const url = origin === "" ? request.url : new URL(pathname + search, origin).href;
        return await answer(new Request(url, request));
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error;
        incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const { port } = address;
  return {
    port,
    fetch: async (url, init) => {
      const asked = new URL(url);
      origin = asked.origin;
      const got = await fetch(`http://127.0.0.1:${port}${asked.pathname}${asked.search}`, init);
      // Without the address of this machine, which is another one than was asked.
      return new Response(got.body, { status: got.status, headers: got.headers });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
