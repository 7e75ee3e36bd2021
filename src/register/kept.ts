/** Answers that are reckoned from the whole register: once for each of its states, when they are first asked for. */
export interface Kept {
  of<T>(question: string, reckon: () => T): T;
  /** After a change of what they are reckoned from. */
  forget(): void;
  /** How often they were forgotten. */
  state(): number;
}

/** How many questions are kept: a day each for those who ask how things stood then. */
const MOST = 16;

export function kept(): Kept {
  const answers = new Map<string, unknown>();
  let state = 0;
  return {
    of: <T>(question: string, reckon: () => T): T => {
      const isKnown = answers.has(question);
      const answer = isKnown ? (answers.get(question) as T) : reckon();
      // What is asked for most is let go of last.
      answers.delete(question);
      if (answers.size >= MOST) answers.delete(answers.keys().next().value!);
      answers.set(question, answer);
      return answer;
    },
    forget: () => {
      state += 1;
      answers.clear();
    },
    state: () => state,
  };
}
