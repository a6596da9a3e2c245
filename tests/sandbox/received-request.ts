/** Who was asked for what. */
export interface ReceivedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** Whether the browser asked for its own ends (updates, spelling, autofill), and no page or extension. */
  readonly byBrowser: boolean;
}

/**
 * The browser tells by itself: what nobody's page started it marks as coming from no site, without the
 * checks that it makes for a page's or an extension's own request; a visited address is a "navigate".
 */
export function toReceived(
  { method, headers }: Request,
  host: string,
  path: string,
): ReceivedRequest {
  const isNobodys = headers.get("sec-fetch-site") === "none";
  return {
    host,
    method,
    path,
    byBrowser: isNobodys && headers.get("sec-fetch-mode") === "no-cors",
  };
}
