/** What a call costs in tokens: the first line that fits. Written down apart from the client's own table. */
const COSTS: readonly (readonly [method: string, path: RegExp, tokens: number])[] = [
  ["GET", /^\/api\/v2\/(persons|deals|organizations)\/\d+$/, 1],
  ["GET", /^\/api\/v1\/leads\/[\w-]+$/, 2],
  ["GET", /^\/api\/v2\/(persons\/search|itemSearch(\/field)?)$/, 20],
  ["GET", /^\/api\/v2\/\w+$/, 10],
  ["GET", /^\/api\/v1\/users\/me$/, 2],
  ["GET", /^\/api\/v1\/\w+\/\d+\/flow$/, 40],
  ["GET", /^\/api\/v1\/notes\/\d+$/, 2],
  ["GET", /^\/api\/v1\/\w+$/, 20],
  ["PATCH", /^\/api\/v2\//, 5],
  ["PATCH", /^\/api\/v1\//, 10],
  ["POST", /^\/api\/v2\//, 5],
  ["POST", /^\/api\/v1\//, 10],
  ["PUT", /^\/api\/v1\//, 10],
  ["DELETE", /^\/api\/v2\//, 3],
  ["DELETE", /^\/api\/v1\//, 6],
];

export function costOf(method: string, path: string): number {
  return COSTS.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 0;
}

export function isSearch(path: string): boolean {
  return /\/(persons\/search|itemSearch(\/field)?)$/.test(path);
}
