import type { z } from "zod";
import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { badReply, type CallContext } from "./call-failure.ts";
import type { HttpReply } from "./http.ts";

/** What a reply says, null when it is empty. One whose status is no success means what `toFailure` makes of it. */
export function readJson<Context extends CallContext>(
  reply: HttpReply,
  context: Context,
  toFailure: (reply: HttpReply, context: Context) => Failure,
): Outcome<unknown> {
  if (reply.status < 200 || reply.status >= 300) return fail(toFailure(reply, context));
  if (reply.body.type === "unreadable") return fail(badReply(context, reply.body.detail));
  return succeed(reply.body.type === "json" ? reply.body.value : null);
}

/** An answer, or one part of it, in the shape that was expected; else the place where it is another. */
export function parseAnswer<Shape>(
  value: unknown,
  schema: z.ZodType<Shape>,
  context: Pick<CallContext, "effect" | "path">,
): Outcome<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [context.path, ...(issue?.path ?? []).map(String)].join(" › ");
  return fail(badReply(context, issue?.message ?? "Not the shape that was expected.", where));
}
