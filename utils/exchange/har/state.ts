/**
 * What a document's script assigns to a global variable: `var name = {…}`, `window["name"] = {…}`, whatever
 * follows it, or what stands in a script of that id; null where that is no object. Read in one go, however often the name stands there.
 */
export function stateIn(html: string, name: string): string | null {
  const assigned = new RegExp(`\\b${name}\\b(?:["'\\]\\s]*=|["'][^<>]*>)\\s*(?=\\{)`).exec(html);
  return assigned && objectAt(html, assigned.index + assigned[0].length);
}

/** The object that begins at a place, up to the bracket that closes it; null where none does. */
function objectAt(text: string, start: number): string | null {
  const signs = /\\.|["{}]/gs;
  let depth = 0;
  let inText = false;
  signs.lastIndex = start;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '"') inText = !inText;
    else if (inText || sign.startsWith('\\')) continue;
    else depth += sign === '{' ? 1 : -1;
    if (depth === 0 && !inText) return text.slice(start, signs.lastIndex);
  }
  return null;
}
