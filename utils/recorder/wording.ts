/** Texts are cut before anything is done with them, and again before they are remembered. */
const MOST_READ = 200;
const MOST_KEPT = 40;
/** What people laugh and cry out is their own, however many do it at once. */
const OUTCRY = /^(?:[哈嘿呵嘻啊哇哦噢嗯呜唉诶]+|(?:ha?)+|lol|23|w)$/u;

/**
 * What is the same in two spellings of a remark: letters and digits without width, case, spaces and marks;
 * a run of one character counts once ("666", "好好好"). Pictures say nothing: a platform's own stand in
 * brackets. Empty where no words are left, or only laughter.
 */
export function wordingOf(text: string): string {
  const words = text
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\[[^[\]]{1,12}\]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/(.)\1+/gu, '$1');
  return OUTCRY.test(words) ? '' : Array.from(words).slice(0, MOST_KEPT).join('');
}
