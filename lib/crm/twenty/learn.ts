import { type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { readPages } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { PAGE } from "./capabilities.ts";
import { PATHS } from "./paths.ts";
import { type MetadataObject, objectsSchema } from "./schema.ts";
import { toWorkspace, type Workspace, workspaceSchema } from "./workspace.ts";

/** What is known of a server: asked once and kept, asked again when it turns out to be old. */
export interface Learned {
  /** What is known, learning it first where nothing is. */
  read(): Promise<Outcome<Workspace>>;
  /** What the server's own description says now. */
  refresh(): Promise<Outcome<Workspace>>;
  keep(workspace: Workspace): Promise<void>;
}

/** A newer shape gets a newer name, so that no worker reads what another version wrote. */
const MEMORY = "twenty-workspace-1";

const OBJECTS_PER_PAGE = "100";

/**
 * @param tried what an earlier probe has found out, for a memory that has forgotten it.
 */
export function createLearned(
  call: Call,
  memory: GatewayMemory,
  tried: Pick<Workspace, "conditionalWrite">,
): Learned {
  let asking: Promise<Outcome<Workspace>> | null = null;

  const keep = (workspace: Workspace) => memory.write(MEMORY, workspace);

  const remembered = async () => {
    const parsed = workspaceSchema.safeParse(await memory.read(MEMORY));
    return parsed.success ? parsed.data : null;
  };

  const ask = async (): Promise<Outcome<Workspace>> => {
    const known = await remembered();
    const objects = await readObjects(call);
    if (!objects.ok) return objects;
    const { conditionalWrite, pageMax } = known ?? { ...tried, pageMax: PAGE };
    const workspace = toWorkspace(objects.value, { conditionalWrite, pageMax });
    await keep(workspace);
    return succeed(workspace);
  };

  /** Several calls may find out at once that nothing is known: one of them asks. */
  const refresh = () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    read: async () => {
      const known = await remembered();
      return known === null ? refresh() : succeed(known);
    },
    refresh,
    keep,
  };
}

/** The workspace's objects with their fields, its own among them. */
export function readObjects(call: Call): Promise<Outcome<readonly MetadataObject[]>> {
  return readPages(PATHS.objects, async (after) => {
    const read = await call.rest({
      method: "GET",
      path: PATHS.objects,
      query: { limit: OBJECTS_PER_PAGE, ...(after === null ? {} : { starting_after: after }) },
      effect: "read",
      schema: objectsSchema,
    });
    if (!read.ok) return read;
    const { data, pageInfo } = read.value;
    const next = pageInfo?.hasNextPage === true ? (pageInfo.endCursor ?? null) : null;
    return succeed({ rows: data.objects, after: next });
  });
}
