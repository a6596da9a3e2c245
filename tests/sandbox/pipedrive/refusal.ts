import { htmlPage } from "../strike.ts";

/** A request that Pipedrive refuses. Version 1 and 2 word it alike. */
export class Refusal extends Error {
  readonly response: Response;

  constructor(status: number, body: Readonly<Record<string, unknown>>, headers = {}) {
    super(String(body["error"] ?? status));
    this.response = new Response(JSON.stringify({ success: false, ...body }), {
      status,
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
    });
  }
}

/** Version 2 names each parameter that it does not take, all at once. */
export function invalid(issues: readonly string[]): Refusal {
  return new Refusal(400, {
    error: `Validation failed: ${issues.join("; ")}`,
    code: "ERR_SCHEMA_VALIDATION_FAILED",
  });
}

export function notAllowed(name: string, key = name): string {
  return `${name}: Parameter '${key}' is not allowed for this request`;
}

export function badRequest(error: string): Refusal {
  return new Refusal(400, {
    error,
    error_info: "Please check developers.pipedrive.com for more information about Pipedrive API.",
    data: null,
  });
}

export function notFound(what: string): Refusal {
  return new Refusal(404, {
    error: `requested ${what} not found`,
    error_info: "Please check developers.pipedrive.com for more information about Pipedrive API.",
    data: null,
  });
}

export function unauthorized(): Refusal {
  return new Refusal(401, {
    error: "unauthorized access",
    errorCode: 401,
    error_info: "Please check developers.pipedrive.com for more information about Pipedrive API.",
  });
}

export function forbidden(error: string, code?: string): Refusal {
  return new Refusal(403, { error, ...(code === undefined ? {} : { code }), data: null });
}

export function tooMany(headers: Readonly<Record<string, string>>): Refusal {
  return new Refusal(429, { error: "request over limit", errorCode: 429 }, headers);
}

/** What the guard in front of Pipedrive shows to who went on asking. */
export function shutOut(): Response {
  return htmlPage(403, "Sorry, you have been blocked");
}

/** A refusal for a fault script that names nothing but a status. */
export function refusalByStatus(status: number): Response {
  if (status === 404) return notFound("item").response;
  if (status === 401) return unauthorized().response;
  if (status >= 500) return htmlPage(status, "Pipedrive is unavailable");
  return new Refusal(status, { error: `refused with status ${status}`, data: null }).response;
}
