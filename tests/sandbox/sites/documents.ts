import { HOSTS } from "../hosts.ts";
import type { Site } from "./site.ts";

/** A file on a company's own web server, with its mark of the version. */
export interface ServedDocument {
  readonly text: string;
  readonly etag: string;
}

/** What the company has put on its web server, by path, and what was asked for. */
export interface Documents {
  readonly put: (path: string, document: ServedDocument) => void;
  /** The status of every answer, in order. */
  readonly answered: readonly number[];
}

/** A plain web server that knows nothing of anybody's: files, their marks, and "not here". */
export function documentsSite(): Documents & { readonly site: Site } {
  const files = new Map<string, ServedDocument>();
  const answered: number[] = [];
  const answer = (request: Request): Response => {
    const file = files.get(new URL(request.url).pathname);
    if (file === undefined) return new Response("Not here", { status: 404 });
    const headers = { etag: file.etag, "content-type": "application/json" };
    return request.headers.get("if-none-match") === file.etag
      ? new Response(null, { status: 304, headers })
      : new Response(file.text, { headers });
  };
  const serve = async (request: Request): Promise<Response> => {
    const response = answer(request);
    answered.push(response.status);
    return response;
  };
  return {
    put: (path, document) => files.set(path, document),
    answered,
    site: {
      serves: (host) => host === HOSTS.documents,
      isApi: () => false,
      api: serve,
      pages: serve,
    },
  };
}
