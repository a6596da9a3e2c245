import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

/** The client folder of the pages that stand for the CRMs. */
export const PAGES_CLIENT = new URL("./client/", import.meta.url);

export interface ClientFile {
  readonly contentType: string;
  readonly text: string;
}

/** A folder's files as a browser wants them, by name: read once, so that serving takes no time. */
export async function readClientFiles(folder: URL): Promise<ReadonlyMap<string, ClientFile>> {
  const files = new Map<string, ClientFile>();
  for (const name of await readdir(folder)) {
    const source = await readFile(new URL(name, folder), "utf8");
    files.set(
      name,
      name.endsWith(".ts")
        ? { contentType: "text/javascript; charset=utf-8", text: withoutTypes(source) }
        : { contentType: "text/css; charset=utf-8", text: source },
    );
  }
  return files;
}

/** Node announces on every first use that this function is experimental: noise for whoever runs the demo. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
