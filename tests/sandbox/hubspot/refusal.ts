/** One entry of `errors` in a HubSpot error body. */
export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly in?: string;
  readonly subCategory?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export interface RefusalBody {
  readonly status: "error";
  readonly message: string;
  readonly category?: string;
  readonly subCategory?: string;
  readonly errorType?: string;
  readonly policyName?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly ErrorDetail[];
  readonly links?: Readonly<Record<string, string>>;
}

/** A request that HubSpot refuses. Thrown by handlers, turned into a response in one place. */
export class Refusal extends Error {
  readonly httpStatus: number;
  readonly body: RefusalBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(httpStatus: number, body: Omit<RefusalBody, "status">, headers = {}) {
    super(body.message);
    this.httpStatus = httpStatus;
    this.body = { status: "error", ...body };
    this.headers = headers;
  }
}

const SCOPES_HELP = "https://developers.hubspot.com/scopes";

export function invalidAuthentication(): Refusal {
  return new Refusal(401, {
    message:
      "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
    category: "INVALID_AUTHENTICATION",
  });
}

export function expiredAuthentication(): Refusal {
  return new Refusal(401, {
    message: "The access token is expired.",
    category: "EXPIRED_AUTHENTICATION",
    context: { expireTime: ["1970-01-01T00:00:00Z"] },
  });
}

/** The token is good, the right is missing. One of the named scopes would do. */
export function missingScopes(anyOf: readonly string[]): Refusal {
  return new Refusal(403, {
    message: `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${SCOPES_HELP}.`,
    category: "MISSING_SCOPES",
    errors: [
      {
        message: "One or more of the following scopes are required.",
        context: { requiredGranularScopes: anyOf },
      },
    ],
    links: { scopes: SCOPES_HELP },
  });
}

export function objectNotFound(
  message = "Object not found.  objectId are usually numeric.",
): Refusal {
  return new Refusal(404, {
    message,
    category: "OBJECT_NOT_FOUND",
    subCategory: "crm.OBJECT_NOT_FOUND",
  });
}

export function pathNotFound(): Refusal {
  return new Refusal(404, { message: "resource not found" });
}

export function conflict(message: string): Refusal {
  return new Refusal(409, { message, category: "CONFLICT" });
}

export function invalidInput(message: string, errors?: readonly ErrorDetail[]): Refusal {
  return new Refusal(400, {
    message,
    category: "VALIDATION_ERROR",
    ...(errors === undefined ? {} : { errors }),
  });
}

/** How HubSpot answers when property values break their definitions. */
export function invalidProperties(errors: readonly ErrorDetail[], portalId: number): Refusal {
  const listed = errors.map((error) => ({
    isValid: false,
    message: error.message,
    error: error.code,
    name: error.context?.["propertyName"]?.[0],
    localizedErrorMessage: error.message,
    portalId,
  }));
  return invalidInput(`Property values were not valid: ${JSON.stringify(listed)}`, errors);
}

/** A create or update that leaves a property empty which an administrator or HubSpot requires. */
export function missingRequired(
  verb: "creating" | "updating",
  singular: string,
  properties: readonly string[],
): Refusal {
  const message = `Error ${verb} ${singular.toUpperCase()}. Some required properties were not set.`;
  return new Refusal(400, {
    message,
    category: "VALIDATION_ERROR",
    context: { properties },
    errors: properties.map((property) => ({
      message: `Required property "${property}" was not set.`,
      code: "REQUIRED_PROPERTY_MISSING",
      context: { propertyName: [property] },
    })),
  });
}
