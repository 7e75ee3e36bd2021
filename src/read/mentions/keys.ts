const ENDING =
  /(ого|ому|ыми|ими|ами|ями|ий|ый|ые|ие|ых|их|ым|им|ой|ей|ою|ую|ая|ом|ем|ам|ям|ах|ях|а|о|у|е|ы|и|я|ю|ь|й)$/u;

/** What is left of a name in every case: the form, and the form without an ending. */
export function keysOf(form: string): readonly string[] {
  const stem = form.replace(ENDING, '');
  return stem.length >= 3 && stem !== form ? [form, stem] : [form];
}
