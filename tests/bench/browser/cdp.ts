/** One conversation of the DevTools protocol: with the browser, or with one of its targets. */
export interface Session {
  readonly send: <Answer = unknown>(method: string, parameters?: object) => Promise<Answer>;
  /** Listens for an event until the returned function is called. */
  readonly on: <Event>(method: string, listen: (event: Event) => void) => () => void;
}

export interface Cdp {
  readonly browser: Session;
  readonly attach: (targetId: string) => Promise<Session>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Listener {
  readonly sessionId: string | undefined;
  readonly method: string;
  readonly listen: (event: never) => void;
}

/**
 * Speaks to a browser directly. A driver that attaches to every new frame holds it until it has answered,
 * which would be counted as the frame's own time; here nothing is attached to before it is asked about.
 */
export async function connect(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`No browser answers at ${address}.`));
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<Listener>();
  let lastId = 0;

  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) return announce(message);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error !== undefined) {
      asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
    } else asked?.resolve(message.result as never);
  };
  socket.onclose = () => {
    for (const asked of waiting.values()) asked.reject(new Error("The browser went away."));
    waiting.clear();
  };

  function announce({ method, params, sessionId }: Message): void {
    for (const listener of listeners) {
      if (listener.method === method && listener.sessionId === sessionId) {
        listener.listen(params as never);
      }
    }
  }

  function sessionOf(sessionId?: string): Session {
    return {
      send: (method, params = {}) =>
        new Promise((resolve, reject) => {
          lastId += 1;
          waiting.set(lastId, { method, resolve, reject });
          socket.send(JSON.stringify({ id: lastId, method, params, sessionId }));
        }),
      on: (method, listen) => {
        const listener: Listener = { sessionId, method, listen };
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  const browser = sessionOf();
  return {
    browser,
    attach: async (targetId) => {
      const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", {
        targetId,
        flatten: true,
      });
      return sessionOf(sessionId);
    },
  };
}

interface Evaluated<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Runs a function in a page. It may use nothing but its arguments and what the page has. */
export async function evaluate<Arguments extends readonly unknown[], Value>(
  session: Session,
  run: (...given: Arguments) => Value | Promise<Value>,
  ...given: Arguments
): Promise<Value> {
  const { result, exceptionDetails } = await session.send<Evaluated<Value>>("Runtime.evaluate", {
    expression: `(${run})(...${JSON.stringify(given)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
