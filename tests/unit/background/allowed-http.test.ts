import { expect, it } from "vitest";
import { succeed } from "#lib/domain/failure.ts";
import { whileAllowed } from "../../../entrypoints/background/allowed-http.ts";

it("sends nothing to a host whose permission was taken away, and says how to give it back", async () => {
  let isAllowed = true;
  let sent = 0;
  const http = whileAllowed(
    {
      request: async () => {
        sent += 1;
        return succeed({ status: 204, headers: new Headers(), body: { type: "empty" } });
      },
    },
    "api.twenty.com",
    async () => isAllowed,
  );
  const request = { method: "POST", url: "https://api.twenty.com/graphql" } as const;
  expect(await http.request(request)).toMatchObject({ ok: true });
  isAllowed = false;
  const refused = await http.request(request);
  expect(refused).toMatchObject({ failure: { type: "forbidden" } });
  expect(JSON.stringify(refused)).toContain("api.twenty.com");
  expect(JSON.stringify(refused)).toContain("Settings, Connections");
  expect(sent).toBe(1);
});
