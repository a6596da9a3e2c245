/** An error that the server answers with. Older servers say nearly everything with status 400. */
export class TwentyRefusal extends Error {
  readonly status: number;
  readonly label: string;
  /** GraphQL's code; null where the server gives none. */
  readonly code: string | null;

  constructor(status: number, message: string, label = "Bad Request", code: string | null = null) {
    super(message);
    this.status = status;
    this.label = label;
    this.code = code;
  }
}

export function badRequest(message: string, label = "Bad Request"): TwentyRefusal {
  return new TwentyRefusal(400, message, label, "BAD_USER_INPUT");
}

/** REST's two shapes: GETs refused by the guard have one message, everything else a list. */
export function refusalToResponse(refusal: TwentyRefusal, isPlain = false): Response {
  const { status, message, label } = refusal;
  const body = isPlain
    ? { statusCode: status, message, error: label }
    : { statusCode: status, messages: [message], error: label };
  return Response.json(body, { status });
}

/** What a status stands for when a fault script asks for it; GraphQL says the same with its own errors. */
export function refusalByStatus(status: number): Response {
  const words: Readonly<Record<number, string>> = {
    400: "A value is not valid.",
    401: "Token invalid.",
    403: "You do not have permission to perform this action.",
    404: "Record not found",
    409: "Another change is on its way.",
    423: "The record is locked.",
    429: "Too many requests.",
  };
  if (status >= 500) return new Response("", { status });
  return Response.json(
    { statusCode: status, messages: [words[status] ?? "Refused."], error: "Bad Request" },
    { status },
  );
}
