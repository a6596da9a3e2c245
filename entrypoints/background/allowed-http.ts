import type { Http } from "#lib/crm/http/http.ts";
import { fail } from "#lib/domain/failure.ts";

/**
 * Sends only while the browser allows it. A permission can be taken back at any time; a request without it
 * would look like a dead network, and be tried again for ever. Asked before each request, so that it is a
 * definite no.
 */
export function whileAllowed(http: Http, host: string, isAllowed: () => Promise<boolean>): Http {
  return {
    request: async (request) => {
      if (await isAllowed()) return http.request(request);
      return fail({
        type: "forbidden",
        missingScopes: [],
        detail: `the browser's permission for ${host} was taken away. Settings, Connections has a button to give it back.`,
      });
    },
  };
}
