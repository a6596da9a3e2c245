const SVG = "http://www.w3.org/2000/svg";

/** A handrail: the rail, rising, and its posts. Drawn by calls, since markup may be forbidden here. */
export function railIcon(document: Document): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", "M1.5 8 14.5 3M4 7V13.5M8 5.5V13.5M12 4V13.5");
  icon.append(path);
  return icon;
}
