import { describe, expect, it } from "vitest";
import { createHttp, type HttpPorts } from "#lib/crm/http/http.ts";
import { html, json, type Script, scriptedFetch } from "../scripted-fetch.ts";

const CONTACT = "https://api.hubapi.com/crm/objects/2026-09/contacts/7";

function httpFor(script: Script, ports: Partial<HttpPorts> = {}) {
  const { fetch, seen } = scriptedFetch(script);
  const http = createHttp({
    fetch,
    isOnline: () => true,
    abortAfter: () => new AbortController().signal,
    origins: ["https://api.hubapi.com"],
    ...ports,
  });
  return { http, seen };
}

/** A body that arrives in pieces; `done` tells how many were taken before the reader had enough. */
function streamed(piece: Uint8Array, pieces: number) {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= pieces) return controller.close();
      taken += 1;
      controller.enqueue(piece);
    },
  });
  return { stream, taken: () => taken };
}

describe("what a request reveals and where it may go", () => {
  it("sends no cookies, no referrer, keeps nothing and follows no redirect", async () => {
    const { http, seen } = httpFor(() => json({}));
    await http.request({ method: "GET", url: CONTACT });
    expect(seen[0]?.init).toMatchObject({
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  });

  it.each([
    "http://api.hubapi.com/x",
    "https://api.hubapi.com.evil.example/x",
    "https://evil.example/x",
    "https://api.hubapi.com:8443/x",
    "https://key@api.hubapi.com/x",
    "https://API.HUBAPI.COM./x",
    "https://169.254.169.254/x",
    "https://[::1]/x",
  ])("refuses to send anything to %s", async (url) => {
    const { http, seen } = httpFor(() => json({}));
    await expect(http.request({ method: "GET", url })).rejects.toThrow("Expected an https address");
    expect(seen).toEqual([]);
  });

  it("cannot be made to send a second header", async () => {
    const { http, seen } = httpFor(() => json({}));
    const headers = { authorization: "Bearer a\r\nx-evil: 1" };
    await expect(http.request({ method: "GET", url: CONTACT, headers })).rejects.toThrow();
    expect(seen).toEqual([]);
  });

  it("sends a body as JSON and none where there is none", async () => {
    const { http, seen } = httpFor(() => json({}));
    await http.request({ method: "POST", url: CONTACT, body: { text: "\uD800" } });
    await http.request({ method: "GET", url: CONTACT });
    expect(seen[0]?.headers.get("content-type")).toBe("application/json");
    expect(seen[0]?.init.body).toBe('{"text":"\\ud800"}');
    expect(seen[1]?.headers.has("content-type")).toBe(false);
  });
});

describe("whether a request may have happened", () => {
  const broken: Script = () => {
    throw new TypeError("Failed to fetch");
  };

  it("says offline when the browser knew of no network before it tried", async () => {
    const { http } = httpFor(broken, { isOnline: () => false });
    expect(await http.request({ method: "POST", url: CONTACT })).toEqual({
      ok: false,
      failure: { type: "offline" },
    });
  });

  it("still tries while the browser believes to be offline: it can be wrong", async () => {
    const { http } = httpFor(() => json({}), { isOnline: () => false });
    expect(await http.request({ method: "GET", url: CONTACT })).toMatchObject({ ok: true });
  });

  it("says unknown when the network went away after the request had left", async () => {
    let online = true;
    const { http } = httpFor(
      () => {
        online = false;
        throw new TypeError("Failed to fetch");
      },
      { isOnline: () => online },
    );
    expect(await http.request({ method: "POST", url: CONTACT })).toMatchObject({
      failure: { type: "unknown", cause: "network" },
    });
  });

  it("says unknown when no answer came in time, and asks for 25 seconds unless told otherwise", async () => {
    const aborted = new AbortController();
    const asked: number[] = [];
    const { http } = httpFor(
      () => {
        aborted.abort();
        throw new DOMException("", "TimeoutError");
      },
      {
        abortAfter: (milliseconds) => {
          asked.push(milliseconds);
          return aborted.signal;
        },
      },
    );
    expect(await http.request({ method: "POST", url: CONTACT })).toMatchObject({
      failure: { type: "unknown", cause: "timeout" },
    });
    await http.request({ method: "POST", url: CONTACT, timeoutMs: 5 });
    expect(asked).toEqual([25_000, 5]);
  });

  it("says unknown when the connection breaks in the middle of the answer", async () => {
    const { http } = httpFor(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"id":'));
              controller.error(new TypeError("network error"));
            },
          }),
        ),
    );
    expect(await http.request({ method: "GET", url: CONTACT })).toMatchObject({
      failure: { type: "unknown", cause: "network" },
    });
  });
});

describe("what a reply carries", () => {
  const bodyOf = async (response: Response, maxBytes?: number) => {
    const { http } = httpFor(() => response);
    const more = maxBytes === undefined ? {} : { maxBytes };
    const reply = await http.request({ method: "GET", url: CONTACT, ...more });
    return reply.ok ? reply.value.body : reply.failure;
  };

  it("is JSON, with characters that were cut between two pieces", async () => {
    const bytes = new TextEncoder().encode('{"name":"قطع 🛠️"}');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await bodyOf(new Response(stream))).toEqual({
      type: "json",
      value: { name: "قطع 🛠️" },
    });
  });

  it("is empty when nothing came", async () => {
    expect(await bodyOf(new Response(null, { status: 204 }))).toEqual({ type: "empty" });
    expect(await bodyOf(new Response(" \n"))).toEqual({ type: "empty" });
  });

  it("is a web page when it says so or looks like one, whatever its status", async () => {
    expect(await bodyOf(html(200))).toMatchObject({ type: "unreadable", why: "html" });
    expect(await bodyOf(new Response("  <!DOCTYPE html>"))).toMatchObject({ why: "html" });
  });

  it("is never read further than allowed", async () => {
    const { stream, taken } = streamed(new Uint8Array(1024 * 1024), 60);
    expect(await bodyOf(new Response(stream))).toMatchObject({ why: "too-large" });
    expect(taken()).toBeLessThan(14);
  });

  it("is not read at all when it announces to be too large", async () => {
    const { stream, taken } = streamed(new Uint8Array(10), 60);
    const headers = { "content-length": "99999999" };
    expect(await bodyOf(new Response(stream, { headers }))).toMatchObject({ why: "too-large" });
    expect(taken()).toBeLessThan(3);
  });

  it("counts bytes, not characters", async () => {
    expect(await bodyOf(new Response(JSON.stringify("ق".repeat(60))), 100)).toMatchObject({
      why: "too-large",
    });
  });

  it("is nobody's when it came by a redirect", async () => {
    const redirect = new Response("{}", { status: 302, headers: { location: "https://evil" } });
    expect(await bodyOf(redirect)).toMatchObject({ why: "redirected" });
    const moved = Object.defineProperty(json({}), "url", { value: "https://evil.example/" });
    expect(await bodyOf(moved)).toMatchObject({ why: "redirected" });
  });
});
