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
      if (answers.has(question)) return answers.get(question) as T;
      const answer = reckon();
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
