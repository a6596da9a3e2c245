/** The origin of a connection's server: most are https on the usual port and known by their host name alone. */
export function originOf(server: string): string {
  return server.includes("://") ? server : `https://${server}`;
}
