/** An answer that is no: its status and the codes in its body. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly SalesforceErrorBody[];

  constructor(status: number, ...errors: readonly SalesforceErrorBody[]) {
    super(errors[0]?.errorCode ?? String(status));
    this.status = status;
    this.errors = errors;
  }
}

export interface SalesforceErrorBody {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
  /** What the rules against duplicates found. */
  readonly duplicateResut?: unknown;
}

export function refuse(
  status: number,
  errorCode: string,
  message: string,
  fields?: readonly string[],
): Refusal {
  return new Refusal(status, { errorCode, message, ...(fields === undefined ? {} : { fields }) });
}

export function noColumn(column: string, object: string): Refusal {
  return refuse(
    400,
    "INVALID_FIELD",
    `\nERROR at Row:1:Column:8\nNo such column '${column}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`,
  );
}

export const REFUSALS = {
  session: () => refuse(401, "INVALID_SESSION_ID", "Session expired or invalid"),
  limit: () => refuse(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
  noAccess: () => refuse(403, "INSUFFICIENT_ACCESS", "insufficient access rights on object id", []),
  notFound: () =>
    refuse(
      404,
      "NOT_FOUND",
      "Provided external ID field does not exist or is not accessible: the requested resource does not exist",
    ),
  deleted: () => refuse(404, "ENTITY_IS_DELETED", "entity is deleted"),
  locked: () =>
    refuse(400, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record"),
  halted: () =>
    refuse(
      400,
      "PROCESSING_HALTED",
      "The transaction was rolled back since another operation in the same transaction failed.",
    ),
} as const;
