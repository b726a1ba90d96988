/** What a mark's words begin or go on with when it tells of a violation: the platforms send none that could be read. */
const WORDS = /违规|处罚|扣分|封禁|断播|violation|penalty|banned/i;

/** Whether what the user wrote tells of a violation. */
export const isViolation = (text: string): boolean => WORDS.test(text);
