/** One CRM on the server: its hosts, and which of their paths are the API's. */
export interface Site {
  readonly serves: (host: string) => boolean;
  readonly isApi: (host: string, path: string) => boolean;
  readonly api: (request: Request) => Response | Promise<Response>;
  readonly pages: (request: Request) => Response | Promise<Response>;
}
