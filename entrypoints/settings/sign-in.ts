import { createHttp } from "#lib/crm/http/http.ts";
import { originOf } from "#lib/crm/http/origin.ts";
import type { ConnectionPlan, SignInHttp, SignInPorts } from "#lib/domain/crm-setup.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { CrmId } from "#lib/domain/record.ts";
import { callbackUrl, openSignInPage } from "#lib/platform/sign-in-page.ts";

/** What a CRM's sign-in needs from this browser; its requests reach what the plan names, and nothing else. */
export function createSignInPorts(crm: CrmId, plan: ConnectionPlan): SignInPorts {
  return {
    http: createSignInHttp(plan),
    authorize: openSignInPage,
    redirectUrl: callbackUrl(crm),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    sha256: (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    now: Date.now,
  };
}

function createSignInHttp({ server, origins }: ConnectionPlan): SignInHttp {
  const named = origins
    .map((pattern) => pattern.replace(/\/\*$/, ""))
    .filter((origin) => !origin.includes("*") && URL.canParse(origin));
  const http = createHttp({
    fetch: (url, init) => fetch(url, init),
    isOnline: () => navigator.onLine,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [originOf(server), ...named],
  });
  return {
    send: async (request) => {
      const sent = await http.request(request);
      if (!sent.ok) return sent;
      const { status, body } = sent.value;
      return succeed({ status, value: body.type === "json" ? body.value : null });
    },
  };
}
