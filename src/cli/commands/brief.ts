import { writeFileSync } from 'node:fs';
import { isLanguage } from '#model/language.ts';
import { boundsOf } from '#model/period.ts';
import { type Command, STORE, usage } from '../command.ts';
import { placed, withNode } from '../node.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'brief',
  operands: 'PLACE [PLACE]',
  summary: 'writes two pages on a place or a pair, for a meeting',
  options: {
    ...STORE,
    on: { type: 'string', about: 'the day of the meeting, such as 2026-12-15' },
    lang: { type: 'string', about: 'ru, kk or en; ru unless told' },
    out: { type: 'string', about: 'the file to write, .docx or .pdf; without it JSON is printed' },
  },
  examples: [
    'pobratim brief Астрахань Атырау --on 2026-12-15 --out brief.docx',
    'pobratim brief Астрахань Атырау --lang kk --out brief.pdf',
  ],
  run: (options, operands) => {
    const { on, lang = 'ru', out } = options;
    if (!isLanguage(lang)) throw usage('ru, kk or en', `"${lang}"`, 'correct --lang');
    if (on !== undefined && boundsOf(String(on))?.from !== on)
      throw usage('a day such as 2026-12-15', `"${on}"`, 'correct --on');
    const format = out === undefined ? undefined : /\.(docx|pdf)$/iu.exec(String(out))?.[1]?.toLowerCase();
    if (out !== undefined && format === undefined)
      throw usage('a file that ends in .docx or .pdf', `"${out}"`, 'correct --out');
    return withNode(options, async (application) => {
      const [first, second] = await Promise.all(operands.map((name) => placed(application, name)));
      const asked = { language: lang, ...(on ? { on: String(on) } : {}) };
      const brief = (await application.brief(first!, second, asked))!;
      if (out === undefined) console.log(JSON.stringify(brief, null, 2));
      else {
        writeFileSync(String(out), await application.print(brief, format as 'docx' | 'pdf'));
        console.log(`${String(out)}: ${counted(brief.notes.length, 'note')}`);
      }
      return 0;
    });
  },
};
