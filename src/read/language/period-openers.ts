import type { Tokens } from './tokens.ts';
import { formIs } from './wordings.ts';

/** Words that may begin a time; others are passed over without trying a pattern. */
const mayOpen = formIs(
  /^(ровно|\d{1,2}|\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|[ivxh]\p{L}{0,3}\d?|q[1-4]?|h[12]?|январ.*|феврал.*|март.*|апрел.*|ма[йяею]м?|июн.*|июл.*|август.*|сентябр.*|октябр.*|ноябр.*|декабр.*|қаңтар.*|ақпан.*|наурыз.*|сәуір.*|мамыр.*|маусым.*|шілде.*|тамыз.*|қыркүйе.*|қазан.*|қараша.*|желтоқсан.*|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:-\p{L}+)?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|весн.*|лет(ом|а|о)|осен.*|зим.*|көктем.*|жаз.*|күз.*|қыс.*|spring|summer|autumn|fall|winter|перв.*|втор.*|трет.*|четверт.*|бірінші|екінші|үшінші|төртінші|алғашқы|үстіміздегі|осыдан|first|second|third|fourth|начал.*|кон(ец|це|ца|цу)|середин.*|исход.*|beginning|start|end|middle|mid|прошл.*|позапрошл.*|минувш.*|прошедш.*|предыдущ.*|нынешн.*|текущ.*|эт.*|сего.*|следующ.*|будущ.*|наступающ.*|өткен|алдыңғы|биыл.*|былтыр.*|ағымдағы|осы|келесі|келер|алдағы|last|previous|preceding|prior|this|current|next|coming|past|same|analogous|similar|corresponding|аналогичн.*|соответствующ.*|сопоставим.*|прошлогодн.*|так(ой|им|ому|ого|ие)|т(от|ого|ому|ем|ой|у|е|ех)|по|год(ом)?|в|year.*|a|the|уровн.*|два|две|двух|вчера|накануне|yesterday|кеше|завтра|послезавтра|tomorrow|ертең|on|early|late|еще|через|спустя|бір|за|на|месяц|неделю|over|in|within|for|соңғы|сейчас|ныне|қазір.*|бүгін.*|now|today|currently|at|с|со|from|since|between|до|к|two|twelve|fifteen|twenty|thirty|три|трех|четыре|четырех|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти|одиннадцат.|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жыл|(дүй|сей|сәр|бей|жек)?сенбі.*|жұма(да|сында)?|three|four|five|six|seven|eight|nine|ten|eleven)$/u,
);
/** Prepositions and articles begin a time only before a word that may. */
const isLead = formIs(/^(в|во|на|с|со|за|по|до|к|from|since|between|in|on|over|within|for|the|a|at|to)$/u);
const isBehindLead = formIs(
  /^(последн|днях$|прошедш|течени|протяжени|итог|сравнени|полгод|полугод|годов|конц|данн|настоящ|present$|same|analogous|similar|corresponding|past|half|mid|late|early|понедельник|вторник|среду|четверг|пятниц|суббот|воскресень|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/u,
);
const mayFollow = (tokens: Tokens, token: number): boolean =>
  mayOpen(tokens, token) || isBehindLead(tokens, token);

/** Whether a time may begin at a token, by its form and the next one. */
export const mayBegin = (tokens: Tokens, token: number): boolean =>
  mayOpen(tokens, token) && (!isLead(tokens, token) || mayFollow(tokens, token + 1));
