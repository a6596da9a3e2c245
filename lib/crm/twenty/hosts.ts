/** The API of all workspaces in Twenty's own cloud. */
export const API_HOST = "api.twenty.com";

/** Whether a host belongs to Twenty's own cloud. */
export function isCloudHost(host: string): boolean {
  return host === "twenty.com" || host.endsWith(".twenty.com");
}
