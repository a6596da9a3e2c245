import { z } from "zod";
import { fail, type Result, succeed } from "../failure.ts";
import type { PlaybookIssue } from "./issue.ts";
import { parseJsonText } from "./parse/parse-json-text.ts";
import { listIssues, parseWith } from "./parse/parse-with.ts";
import { parsePlaybook } from "./parse-playbook.ts";
import { signOffSchema } from "./schema/agreement.ts";
import { side } from "./schema/values.ts";
import type { Playbook } from "./schema.ts";

/**
 * One side's definition as a file (R-DQ-06): written apart from the other side's, then sent to whoever
 * reconciles the two. The playbook in it is a whole one, so that either can be read for itself.
 */
const definitionSchema = z.strictObject({
  kind: z.literal("handrail-definition"),
  side,
  by: signOffSchema.shape.name,
  startedAt: z.iso.datetime(),
  /** Null while its side still writes. */
  finishedAt: z.iso.datetime().nullable(),
  playbook: z.unknown(),
});

export type Definition = Readonly<
  Omit<z.infer<typeof definitionSchema>, "playbook"> & { playbook: Playbook }
>;

/** Reads a side's definition from a file. Paths of what is wrong inside its playbook begin in the playbook. */
export function parseDefinition(text: string): Result<Definition, readonly PlaybookIssue[]> {
  const json = parseJsonText(text);
  if (!json.ok) return fail([json.failure]);
  const parsed = parseWith(definitionSchema, json.value);
  if (!parsed.ok) return fail(listIssues(parsed.failure));
  const playbook = parsePlaybook(parsed.value.playbook);
  return playbook.ok ? succeed({ ...parsed.value, playbook: playbook.value }) : playbook;
}
