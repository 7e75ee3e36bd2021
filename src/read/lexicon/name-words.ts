/** Words beside which persons stand in Russian texts, in base form, lower case, ё as е. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns for what a person is: before a name they make an unknown capitalised word a person. */
export const ROLES_OF_PERSONS = words(`
президент болельщик источник премьер премьер-министр вице-премьер министр замминистра глава председатель лидер губернатор мэр аким депутат сенатор
директор гендиректор директриса начальник руководитель секретарь генсек госсекретарь посол консул генерал полковник майор капитан лейтенант
сержант адмирал маршал командир командующий тренер футболист хоккеист вратарь защитник нападающий полузащитник форвард гонщик пилот
космонавт астронавт летчик спортсмен шахматист гроссмейстер чемпион боксер теннисист теннисистка пловец бегун судья арбитр адвокат
прокурор следователь журналист журналистка корреспондент редактор обозреватель писатель поэт поэтесса художник режиссер актер актриса певец певица
композитор дирижер музыкант танцор балерина хореограф продюсер ведущий телеведущий телеведущая блогер блоггер ученый академик профессор
доктор физик химик историк экономист политолог эксперт аналитик бизнесмен предприниматель миллиардер миллионер олигарх банкир
основатель сооснователь владелец совладелец учредитель создатель автор координатор сопредседатель правозащитник активист оппозиционер
диктатор король королева принц принцесса император царь папа епископ митрополит патриарх архиепископ имам шейх муфтий священник
канцлер спикер вице-президент вице-спикер пресс-секретарь представитель уполномоченный омбудсмен советник помощник заместитель замглавы
господин госпожа товарищ гражданин гражданка брат сестра отец мать сын дочь муж жена вдова дед бабушка супруг супруга
террорист боевик убийца преступник хакер торговец экстремист сепаратист инженер врач учитель
`);

/** Verbs of saying and doing that a person's name governs, by stem. */
export const SAYS =
  /^(сказа|заяви|сообщи|отмети|подчеркну|добави|рассказа|объясни|поясни|напомни|счита|говори|уточни|пообеща|призва|ответи|написа|высказа|признал|утвержда|полага|предложи|выступи|прокомментирова|родил|умер|скончал|побед|выигра|завоева)/u;

/** Small words inside foreign names. */
export const PARTICLES = words(
  'ван ван-дер фон де да ди дю дер дель делла дос ла ле бин бен ибн аль эль оглы кызы заде тер',
);

/** First syllables of Korean, Chinese and Vietnamese names, that is surnames. */
export const EASTERN_SURNAMES = words(`
ким ли пак чон чхве хван чо юн чан лим хан о со син квон ко мун пэ но ю
чэнь чжан лю ян хуан чжао у чжоу сюй сунь ма чжу ху го хэ линь ло сун чжэн се тан дэн пэн цзэн сяо тянь дун пань цай цзян вэнь си ван вэй мао
нгуен чан фам ле аун
`);

/** Capitalised words that are never part of a name: they open sentences or are titles of respect. */
export const NEVER_NAMES = words(`
в на по из от до за над под при про без для через между перед после около против с к у о об и а но или если когда как что это этот так также
он она они мы вы я его ее их им ему все всё весь сам кто где там тут здесь тогда теперь сегодня вчера завтра однако кроме того поэтому
бог аллах господь интернет рождество пасха новый год день победа конституция январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь
декабрь понедельник вторник среда четверг пятница суббота воскресенье нет да не ни по-прежнему впрочем кстати наконец
`);

/** Given names of English and Latin script texts, beyond which two capitalised words need an office or a surname's ending. */
export const LATIN_GIVEN_NAMES = words(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas peter kyle noah ethan jeremy walter
christian keith roger terry sean austin gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle
carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
katherine christine debra rachel carolyn janet maria olivia heather diane julie joyce victoria kelly christina joan evelyn judith andrea hannah
jürgen barry garrett hans klaus wolfgang jean pierre françois luis carlos pablo miguel antonio giovanni marco luca sami khaled mohammed ahmed ali
omar hassan ibrahim vladimir dmitry dmitri sergey sergei alexey alexei andrey andrei igor ivan mikhail nikolai nikolay oleg pavel viktor yuri yury
kassym-jomart nursultan aidar askar bakhyt daniyar erlan yerlan marat murat nurlan ruslan serik talgat timur zhandos alibek olzhas kanat
aigul aliya dinara gulnara madina saule zhanna irina olga natalia tatiana elena ekaterina svetlana galina lyudmila valentina denis maxim
roman egor vadim yelena anatoly boris konstantin vasily vyacheslav stanislav gennady leonid rustam rafael ildar azat bakytzhan
yermek yerbol daulet galymzhan zhiger kairat serzhan bolat darkhan dauren arman berik kuanysh yerkin yevgeny anton ilya artyom kirill
aleksandr alexandr aleksei aleksey anatoliy artem arkady bogdan valery valeriy valentin vasiliy viktoria vitaly vitaliy vladislav vsevolod georgy
georgiy grigory dmitriy evgeny evgeniy evgenia yevgeniy zakhar innokenty iosif ksenia larisa lidia marina margarita mariya nadezhda natalya nikita
oksana petr pyotr polina raisa rodion semyon semen sofya stepan taras timofey fedor fyodor filipp eduard emil yulia yuliya yuriy yakov yaroslav
varvara alyona alena anastasia angelina antonina elizaveta inna radiy radii rishat ramil rinat marsel ilshat airat ayrat albert abzal adil adilbek
ainur aigerim aizhan akan akmaral almat almaz alikhan amanzhol amangeldy anuar ardak asel asem aset askhat asylbek azamat baglan bagdat baktiyar
baurzhan bauyrzhan beibit bekbolat bekzat bibigul birzhan bulat daniyal dastan dariga ermek erik erkin ersain gabit galym gulmira gulshara gulnar
indira kairbek kadyrzhan karim kasym kassym kazbek kuandyk kulyash lyazzat madi magzum maksat malik manat marzhan maulen meirzhan meiram meirim mukhit
mukhtar nariman nauryzbai nurbek nurdaulet nurlybek nurzhan nurzhigit nurbol ondasyn onzhan perizat rakhim rashid rustem sabit sagat saken saltanat
samat sanzhar saparbek sayasat shokan shyngys syrym tair tolegen tulegen togzhan tuleutai umirzak yeraly yerbolat yerzhan yersain yelzhan yerkebulan
yernar yesset zhaksylyk zhanar zhanat zhanseit zhanbolat zhanibek zharas zhasulan zhenis zhomart zhumabek konyssbek konysbek konstantine kaisar
`);

/** Given names in Cyrillic that the dictionary lacks, in the nominative. */
export const MORE_GIVEN_NAMES = words(`
айзек альваро ансельм бауыржан бенито бернд бил брендан бретт бриджит винс винсент вуди гийом гленн гульсара дархан дастин даурен джанлуиджи
джейк джейкоб джереми джоэль джулио донна дуайт дэрил елжан ержан ерлан ернар жаныбек жоэль жюль жюльен зинедин иво игнасио ирвинг
йенс йон йохен канат карлос касым-жомарт кейт кенес кими клод конрадо константинос коффи куаныш кэрол лайонел ларри ленни лесли лиам лори
максин марвин марчелло массимо матиас матс маттео маурицио мерседес мигель милан милош мираслав миро митт михель мойзес мортен мохсен мэгги
мэттью никос нора норман нуржан олаф орсон патрисия перси пьетро райан реджинальд рейчел рикардо родриго рольф рональдо росс роуэн руди рэй рэнди
сакен санджай санти сейдзи сидней синдзи скарлетт софи стефано сьюзан сэмюэл талант темирхан тео тоби тод трейси улан умберто уэйн фелипе филиппо
франк франко франсиско хайнц ханс харальд хейкки хелмут хироси ховард холли хорст хорхе хосеп хуго шэрон эйми эухенио ювал юкио юхан янек ясухиро
питер маркус наото дик йоахим андреас масахару жан-мари ахмат-хаджи махмуд усама биньямин нурсултан халед аскар бахытжан айдарбек
`);
