import { type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { type Page, readPages } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { formsSchema, keptFormsSchema } from "./schema-of-parts.ts";

/** One form of the account and what its fields ask, by field name. */
export interface Form {
  readonly id: string;
  readonly name: string;
  readonly asks: Readonly<Record<string, string>>;
}

const KEPT = "forms";

/** The forms of the account with what they ask. Read once in a browser session. */
export async function readForms(
  call: Call,
  memory: GatewayMemory,
): Promise<Outcome<readonly Form[]>> {
  const kept = keptFormsSchema.safeParse(await memory.read(KEPT));
  if (kept.success) return succeed(kept.data);
  const forms = await readPages(PATHS.forms, (after) => readFormsPage(call, after));
  if (forms.ok) await memory.write(KEPT, forms.value);
  return forms;
}

async function readFormsPage(call: Call, after: string | null): Promise<Outcome<Page<Form>>> {
  const read = await call({
    method: "GET",
    path: PATHS.forms,
    query: { limit: "100", ...(after === null ? {} : { after }) },
    effect: "read",
    schema: formsSchema,
  });
  if (!read.ok) return read;
  const rows = read.value.results.map(({ id, name, fieldGroups }) => {
    const fields = (fieldGroups ?? []).flatMap((group) => group.fields ?? []);
    const asked = fields.filter((field) => field.hidden !== true);
    return { id, name, asks: Object.fromEntries(asked.map((field) => [field.name, field.label])) };
  });
  return succeed({ rows, after: read.value.paging?.next?.after ?? null });
}

/** HubSpot names a conversion "page title: form name", and a form by its name alone. */
export function formsNamed(forms: readonly Form[], conversion: string): readonly Form[] {
  const wanted = conversion.trim();
  return forms.filter(({ name }) => {
    const own = name.trim();
    return own !== "" && (wanted === own || wanted.endsWith(`: ${own}`));
  });
}
