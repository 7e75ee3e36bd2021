import type { Language, Trilingual, Words } from '#model/language.ts';

/** A product or service of the borderland's trade: the HS heading or the NACE class it falls under, and words for it in base form. */
export interface Product {
  readonly id: string;
  /** Four digits; absent for services. */
  readonly hs?: string;
  /** Two or four digits of NACE Rev. 2. */
  readonly nace: string;
  readonly words: Words;
}

/** One line a product: id, HS heading or -, NACE class, then Russian, Kazakh and English words with commas between; the first names it. */
const TABLE = `
wheat|1001|01.11|пшеница,зерно пшеницы,хлебная пшеница|бидай,бидай дәні|wheat,bread wheat
barley|1003|01.11|ячмень|арпа|barley
grain|1008|01.11|зерновые,зерно,зерновая культура|астық,дәнді дақыл|grain,cereal
rice|1006|01.12|рис,рис-сырец|күріш|rice
maize|1005|01.11|кукуруза|жүгері|maize,corn
oilseeds|1206|01.11|подсолнечник,маслосемена,рапс|күнбағыс,майлы дақыл|sunflower,oilseed,rapeseed
vegetables|0709|01.13|овощи,овощной,перец,баклажан|көкөніс,бұрыш|vegetable,pepper,aubergine
tomatoes|0702|01.13|томат,помидор|қызанақ|tomato
onions|0703|01.13|лук,лук репчатый,чеснок|пияз,сарымсақ|onion,garlic
potatoes|0701|01.13|картофель|картоп|potato
melons|0807|01.13|арбуз,дыня,бахчевые|қарбыз,қауын,бақша дақылы|melon,watermelon
fruit|0808|01.24|яблоко,фрукты,плоды|алма,жеміс|apple,fruit
greenhouse|9406|25.11|теплица,тепличный комплекс|жылыжай|greenhouse
seeds|1209|01.64|семена,посевной материал|тұқым,егін тұқымы|seed
animal-feed|2309|10.91|комбикорм,корм,премикс,кормовая добавка|құрама жем,жем,мал азығы|animal feed,compound feed,premix,fodder
fish-feed|2309|10.91|рыбный корм,корм для рыбы,аквакорм|балық жемі|fish feed,aquafeed
livestock|0102|01.42|крупный рогатый скот,крс,племенной скот,бычок|ірі қара,асыл тұқымды мал|cattle,breeding stock
sheep|0104|01.45|овца,овцеводство,баранина,каракуль|қой,қой еті|sheep,mutton,lamb
horses|0101|01.43|конина,лошадь|жылқы,жылқы еті|horse meat,horse
beef|0201|10.11|говядина,мясо,мясной|сиыр еті,ет|beef,meat
poultry|0207|10.12|птица,мясо птицы,курица,бройлер|құс еті,тауық|poultry,chicken,broiler
sausage|1601|10.13|колбаса,колбасный,деликатес мясной|шұжық|sausage
fish|0302|03.11|рыба,рыбный,сазан,судак,вобла|балық|fish,pike-perch,carp
sturgeon|0301|03.22|осётр,осетровые,чёрная икра,икра осетровых|бекіре,қара уылдырық|sturgeon,caviar
fish-farm|0301|03.22|рыбоводство,аквакультура,малёк,садок|балық өсіру,аквашаруашылық,шабақ|fish farming,aquaculture,fry
canned-fish|1604|10.20|рыбные консервы,консервы из рыбы|балық консервісі|canned fish
milk|0401|10.51|молоко,молочный,кисломолочный|сүт,сүт өнімі|milk,dairy
cheese|0406|10.51|сыр,творог|ірімшік,сүзбе|cheese,curd
butter|0405|10.51|масло сливочное|сары май|butter
flour|1101|10.61|мука,мукомольный|ұн,ұн тарту|flour,milling
pasta|1902|10.73|макароны,макаронные изделия|макарон,кеспе|pasta,macaroni
bread|1905|10.71|хлеб,хлебобулочный,выпечка|нан,тоқаш|bread,bakery
sweets|1704|10.82|кондитерский,конфета,шоколад|кондитер өнімі,кәмпит,шоколад|confectionery,chocolate,sweets
vegetable-oil|1512|10.41|растительное масло,подсолнечное масло|өсімдік майы,күнбағыс майы|vegetable oil,sunflower oil
sugar|1701|10.81|сахар|қант|sugar
salt|2501|08.93|соль,поваренная соль,соль пищевая|тұз,ас тұзы|salt,table salt
water-drink|2201|11.07|минеральная вода,питьевая вода бутилированная,напиток безалкогольный|минералды су,сусын|mineral water,soft drink
juice|2009|10.32|сок,пюре томатное,томатная паста|шырын,томат пастасы|juice,tomato paste
canned-vegetables|2001|10.39|консервированные овощи,овощные консервы,соленья|көкөніс консервісі|canned vegetable,pickle
honey|0409|01.49|мёд|бал|honey
wool|5101|01.45|шерсть,шерстяной|жүн|wool
hides|4101|15.11|шкура,кожа,кожевенный|тері,былғары|hide,leather
felt|5602|13.99|войлок,войлочный|киіз|felt
textile|5208|13.20|ткань,текстиль,хлопок|мата,тоқыма,мақта|fabric,textile,cotton
clothing|6203|14.12|одежда,спецодежда,рабочая одежда,швейный|киім,арнайы киім,тігін|clothing,workwear,garment
footwear|6403|15.20|обувь,спецобувь|аяқ киім|footwear,shoe
timber|4407|16.10|пиломатериал,доска,лес,древесина|ағаш материал,тақтай,сүрек|timber,sawn wood,lumber
plywood|4412|16.21|фанера,плита древесная,мдф|фанера,ағаш тақта|plywood,fibreboard
furniture|9403|31.09|мебель|жиһаз|furniture
paper|4819|17.21|упаковка картонная,гофротара,картон,бумага|картон қаптама,қағаз|cardboard,corrugated box,paper packaging
plastic-packaging|3923|22.22|полимерная упаковка,плёнка,пэт,пластиковая тара|полимер қаптама,пленка,пластик ыдыс|plastic packaging,film,pet bottle
glass-container|7010|23.13|стеклотара,бутылка стеклянная,банка стеклянная|шыны ыдыс,шыны бөтелке|glass container,glass jar
crushed-stone|2517|08.11|щебень,щебёночный,гравий|қиыршық тас,шағал|crushed stone,gravel,aggregate
shell-rock|2515|08.11|ракушечник,пильный камень|ұлутас|shell limestone,shell rock
sand|2505|08.12|песок|құм|sand
cement|2523|23.51|цемент|цемент|cement
brick|6904|23.32|кирпич|кірпіш|brick
concrete|6810|23.61|железобетон,жби,бетонная плита,бетон|темірбетон,бетон|reinforced concrete,precast concrete,concrete
dry-mix|3214|23.64|сухая смесь,штукатурка,гипс|құрғақ қоспа,гипс|dry mix,plaster,gypsum
insulation|6806|23.99|утеплитель,теплоизоляция,минвата|жылу оқшаулағыш|insulation,mineral wool
ceramic-tile|6907|23.31|керамическая плитка,керамогранит|керамикалық плитка|ceramic tile
window|3925|22.23|окно,стеклопакет,пвх профиль|терезе|window,glazing
paint|3208|20.30|краска,лакокрасочный,антикоррозионное покрытие|бояу,лак|paint,coating,varnish
rolled-steel|7208|24.10|прокат,листовая сталь,металлопрокат,арматура|прокат,болат,арматура|rolled steel,steel sheet,rebar
steel-pipe|7305|24.20|труба стальная,труба большого диаметра,труба|болат құбыр,құбыр|steel pipe,pipe
plastic-pipe|3917|22.21|труба полиэтиленовая,полимерная труба,труба пнд|полиэтилен құбыр|polyethylene pipe,plastic pipe
steel-structures|7308|25.11|металлоконструкция,каркас стальной,ангар|металл құрылым,болат қаңқа|steel structure,metal frame,hangar
tank|7309|25.29|резервуар,ёмкость,цистерна|резервуар,сұйыққойма,цистерна|tank,vessel for storage
fasteners|7318|25.94|крепёж,болт,метиз|бекіткіш,болт|fastener,bolt
wire-rope|7312|25.93|канат,трос|арқан,болат арқан|rope,wire rope
scrap|7204|38.32|лом,металлолом|металл сынығы|scrap,scrap metal
valve|8481|28.14|арматура запорная,задвижка,клапан,запорная арматура|бекітпе арматура,ысырма,клапан|valve,gate valve,shut-off valve
pump|8413|28.13|насос,насосный агрегат,насосная станция|сорғы,сорғы агрегаты|pump,pumping unit
compressor|8414|28.13|компрессор,вентилятор|компрессор,желдеткіш|compressor,fan
water-treatment|8421|28.29|водоподготовка,опреснение,фильтр,очистка воды,опреснительный|су тазарту,тұщыту,сүзгі|water treatment,desalination,filter
irrigation|8424|28.30|орошение,капельное орошение,дождеватель,полив|суару,тамшылатып суару|irrigation,drip irrigation,sprinkler
tractor|8701|28.30|трактор|трактор|tractor
farm-machinery|8432|28.30|сельхозтехника,сеялка,плуг,почвообрабатывающий|ауыл шаруашылығы техникасы,тұқым сепкіш|farm machinery,seeder,plough
harvester|8433|28.30|комбайн,жатка|комбайн|harvester,combine
food-machinery|8438|28.93|пищевое оборудование,линия переработки,линия розлива|тамақ жабдығы,өңдеу желісі|food machinery,processing line,bottling line
refrigeration|8418|28.25|холодильное оборудование,холодильник,морозильный,холодильная камера|тоңазытқыш жабдық,тоңазытқыш|refrigeration,cold room,freezer
oil-equipment|8430|28.92|буровое оборудование,нефтепромысловое оборудование,буровой,устьевой|бұрғылау жабдығы,мұнай кәсіпшілігі жабдығы|drilling equipment,oilfield equipment,wellhead
spare-parts|8431|28.92|запасная часть,запчасть,комплектующее|қосалқы бөлшек|spare part
lifting|8426|28.22|кран,грузоподъёмный,погрузчик|кран,тиегіш|crane,loader,forklift
welding|8515|27.90|сварка,сварочный,электрод|дәнекерлеу,электрод|welding,electrode
bearing|8482|28.15|подшипник,редуктор|мойынтірек,редуктор|bearing,gearbox
electric-motor|8501|27.11|электродвигатель,генератор|электр қозғалтқыш,генератор|electric motor,generator
transformer|8504|27.11|трансформатор,подстанция|трансформатор,қосалқы станция|transformer,substation
cable|8544|27.32|кабель,кабельный,провод|кабель,сым|cable,wire
solar|8541|26.11|солнечная панель,солнечная батарея,солнечная электростанция|күн панелі,күн батареясы|solar panel,photovoltaic
wind-turbine|8502|28.11|ветрогенератор,ветроэнергетика|жел генераторы,жел энергетикасы|wind turbine,wind power
lighting|9405|27.40|светильник,освещение,светодиодный|шам,жарықтандыру|lighting,lamp,led
automation|9032|26.51|автоматика,асу тп,датчик,система управления|автоматика,басқару жүйесі,датчик|automation,control system,sensor
meter|9028|26.51|счётчик,расходомер,прибор учёта|есептегіш,шығын өлшегіш|meter,flow meter
laboratory|9027|26.51|лабораторное оборудование,анализатор|зертхана жабдығы,талдағыш|laboratory equipment,analyser
medical-device|9018|32.50|медицинское изделие,медицинская техника,медоборудование|медициналық бұйым,медициналық техника|medical device,medical equipment
medicine|3004|21.20|лекарство,лекарственный препарат,фармацевтический|дәрі,дәрілік зат|medicine,pharmaceutical,drug
vet-medicine|3002|21.20|ветеринарный препарат,вакцина|ветеринарлық препарат,вакцина|veterinary drug,vaccine
fertiliser|3102|20.15|удобрение,карбамид,селитра,минеральное удобрение|тыңайтқыш,минералды тыңайтқыш|fertiliser,urea
crop-protection|3808|20.20|средство защиты растений,гербицид,пестицид|өсімдік қорғау құралы,гербицид|crop protection,herbicide,pesticide
reagent|3824|20.59|реагент,химреагент,ингибитор коррозии,деэмульгатор|реагент,ингибитор|reagent,corrosion inhibitor,demulsifier
drilling-mud|2508|08.12|бентонит,глинопорошок,барит,буровой раствор|бентонит,бұрғылау ерітіндісі|bentonite,drilling mud,barite
crude-oil|2709|06.10|нефть,сырая нефть|мұнай,шикі мұнай|crude oil,petroleum
fuel|2710|19.20|дизельное топливо,бензин,гсм,топливо|дизель отыны,бензин,жанармай|diesel,petrol,fuel
lubricant|2710|19.20|смазочное масло,масло моторное,смазка|мотор майы,майлау майы|lubricant,motor oil
lpg|2711|35.21|сжиженный газ,пропан|сұйытылған газ|liquefied gas,lpg,propane
bitumen|2713|19.20|битум,асфальт|битум,асфальт|bitumen,asphalt
coal|2701|05.10|уголь|көмір|coal
sulphur|2503|20.13|сера|күкірт|sulphur
polymer|3902|20.16|полипропилен,полиэтилен,гранулы полимера|полипропилен,полиэтилен түйіршік|polypropylene,polyethylene granule
tyre|4011|22.11|шина,покрышка|шина,дөңгелек|tyre,tire
car|8703|29.10|автомобиль,легковой|автомобиль,жеңіл көлік|car,passenger car
truck|8704|29.10|грузовик,грузовой автомобиль,спецтехника,самосвал|жүк көлігі,арнайы техника|truck,lorry,special vehicle
bus|8702|29.10|автобус|автобус|bus
auto-parts|8708|29.32|автозапчасть,автокомпонент|автобөлшек|auto part,car component
wagon|8606|30.20|вагон,платформа железнодорожная,цистерна железнодорожная|вагон|wagon,rail car
rail|7302|24.10|рельс,верхнее строение пути|рельс|rail,track
ship|8901|30.11|судно,сухогруз,танкер,паром|кеме,танкер,паром|ship,vessel,dry cargo ship,tanker,ferry
boat|8903|30.12|катер,лодка,маломерное судно|қайық,катер|boat,motor boat
barge|8901|30.11|баржа|баржа|barge
ship-parts|8487|30.11|судовое оборудование,якорь,гребной винт|кеме жабдығы,зәкір|ship equipment,anchor,propeller
ship-repair|-|33.15|судоремонт,ремонт судов,докование|кеме жөндеу,доктау|ship repair,dry-docking
freight|-|49.41|грузоперевозка,автоперевозка,доставка груза|жүк тасымалы,автотасымал|freight,road haulage,trucking
sea-freight|-|50.20|морская перевозка,фрахт,морской транспорт,линия паромная|теңіз тасымалы,фрахт|sea freight,chartering,shipping line
port-services|-|52.22|портовые услуги,перевалка,стивидорный,терминал|порт қызметі,ауыстырып тиеу,терминал|port services,transshipment,stevedoring,terminal
warehouse|-|52.10|складской,логистический центр,хранение,склад|қойма,логистикалық орталық|warehousing,logistics centre,storage
customs|-|52.29|таможенное оформление,таможенный брокер,экспедирование|кедендік ресімдеу,кеден брокері|customs clearance,customs broker,forwarding
construction|-|41.20|строительство,подрядчик,генподряд|құрылыс,мердігер|construction,contractor
road-works|-|42.11|дорожное строительство,ремонт дорог|жол құрылысы,жол жөндеу|road construction,road works
dredging|-|42.91|дноуглубление,дноуглубительный|түбін тереңдету|dredging
design|-|71.12|проектирование,инженерные изыскания,инжиниринг|жобалау,инжиниринг|engineering design,survey,engineering
software|-|62.01|программное обеспечение,разработка по,мобильное приложение,информационная система|бағдарламалық қамтама,қосымша,ақпараттық жүйе|software,app development,information system
hosting|-|63.11|облако,центр обработки данных,хостинг|бұлт,деректер орталығы|cloud,data centre,hosting
tourism|-|79.12|туризм,тур,туристический|туризм,тур|tourism,tour operator
hotel|-|55.10|гостиница,отель,база отдыха|қонақүй,демалыс базасы|hotel,guest house
education|-|85.42|обучение,образовательный,подготовка кадров|оқыту,білім беру,кадр даярлау|training,education,courses
consulting|-|70.22|консалтинг,сертификация,аудит|консалтинг,сертификаттау,аудит|consulting,certification,audit
waste|-|38.21|переработка отходов,утилизация,отходы|қалдық өңдеу,қалдық|waste treatment,recycling,waste
toys|9503|32.40|игрушка|ойыншық|toy
cosmetics|3304|20.42|косметика,моющее средство,мыло|косметика,жуғыш зат,сабын|cosmetics,detergent,soap
household|7323|25.99|посуда,хозтовары|ыдыс-аяқ,шаруашылық тауар|kitchenware,household goods
printing|4911|18.12|полиграфия,печать|полиграфия,баспа|printing
sports|9506|32.30|спортивный инвентарь,тренажёр|спорт құралы,жаттықтырғыш|sports equipment
security|8525|26.40|видеонаблюдение,камера|бейнебақылау,камера|video surveillance,camera
drone|8806|30.30|беспилотник,дрон,бпла|дрон,ұшқышсыз аппарат|drone,unmanned aerial vehicle
biofuel|4401|16.29|пеллеты,топливные гранулы|пеллет|pellet,wood pellet
camels|0106|01.44|верблюд,шубат,верблюжий|түйе,шұбат|camel,camel milk
licorice|1302|01.28|солодка,корень солодки|мия,мия тамыры|liquorice,licorice root
reed|1401|01.28|камыш,тростник|қамыс|reed
`;

export const PRODUCTS: readonly Product[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id, hs, nace, ru, kk, en] = line.split('|') as [string, string, string, string, string, string];
    const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());
    return {
      id,
      ...(hs === '-' ? {} : { hs }),
      nace,
      words: { ru: words(ru), kk: words(kk), en: words(en) },
    };
  });

const NAMES = new Map(PRODUCTS.map(({ id, words }) => [id, words]));

/** A product's name in three languages. */
export function productName(id: string): Trilingual {
  const words = NAMES.get(id)!;
  const first = (language: Language): string => words[language][0]!;
  return { ru: first('ru'), kk: first('kk'), en: first('en') };
}
