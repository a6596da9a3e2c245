/**
 * What the page passes on to the frame: the browser's own language model, where the page may use it
 * itself, and nothing else. A name that the browser or the page does not know would be warned of in
 * somebody else's console.
 */
export function featuresToShare(document: Document): string {
  const policy: unknown = Reflect.get(document, "featurePolicy");
  if (typeof policy !== "object" || policy === null) return "";
  const allows: unknown = Reflect.get(policy, "allowsFeature");
  if (typeof allows !== "function") return "";
  return Reflect.apply(allows, policy, [LANGUAGE_MODEL]) === true ? LANGUAGE_MODEL : "";
}

const LANGUAGE_MODEL = "language-model";
