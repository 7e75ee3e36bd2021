import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

/** «Мәдениет күндері аясында 12-17 қазанда көрме өтеді»: the days of what takes place in the course of a Kazakh occasion are not its own. */
export const isSettingOf = ({ scene }: Line, { after }: Span): boolean =>
  scene.language === 'kk' &&
  /^(аясында|шеңберінде|барысында|кезінде|қарсаңында)$/u.test(formAt(scene, after));

/** «Қалған іс-шараларды 2033 жылы бастау жоспарланған»: things to be done, by a plan, are no occasion told again. */
export const isManyDone = ({ scene }: Line, token: number): boolean =>
  /^(іс-)?шараларды$/u.test(formAt(scene, token));

/** «Ресми бағдарлама 5 мамырда басталды»: what is on at a Kazakh occasion, no programme of years. */
export const isProgramme = ({ scene }: Line, token: number): boolean =>
  isNamedProgramme(scene.tokens, token) &&
  /^(ресми|мерекелік|мәдени|іскерлік|концерттік|негізгі)$/u.test(formAt(scene, token - 1));

const isNamedProgramme = formIs(/^бағдарлама(сы)?$/u);

/** «Форумға Қазақстан мен Ресейден 200 делегат келді»: who came to an occasion is at it. */
export const haveComeTo = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'kk' &&
  /(ға|ге|на|не)$/u.test(formAt(line.scene, after - 1)) &&
  hasWord(line, /^(кел|жинал|ж[еі]т)(ді|ды|ті|ген|ған|кен|іп|ып)$/u);
