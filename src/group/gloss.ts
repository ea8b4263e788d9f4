/**
 * Common words of news in a few languages, so that stories meet whose names are written too differently. A line is a
 * concept: words by comma, languages by bar; `*` = any ending. Countries come from ICU (concepts.ts), not from here.
 */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'zh', 'ja', 'cs', 'hr', 'ar', 'ko'] as const;

const LINES = `
virus|virus*,coronavirus,covid|virus*,coronavirus*,corona*,covid|virus*,coronavirus,covid|virus,coronavirus,covid|вирус*,коронавирус*,ковид*|病毒,新冠|ウイルス,コロナ|virus*,koronavir*|virus*,koronavirus*|فيروس,كورونا|바이러스,코로나
infect|infect*|infiz*,infektion*|infect*|infec*,contagi*|зараж*,заразил*,инфекц*|感染,确诊|感染|nakaž*,nákaz*|zaraz*,zaraž*|إصابة,عدوى|감염,확진
vaccine|vaccin*|impf*|vaccin*|vacuna*|вакцин*,привив*|疫苗,接种|ワクチン,接種|očkov*,vakcín*|cjep*|لقاح*|백신,접종
hospital|hospital*|krankenhaus*,klinik*,spital*|hôpita*,hospital*|hospital*|больниц*,госпитал*|医院,住院|病院,入院|nemocni*|bolnic*|مستشفى|병원
doctor|doctor*,physician*|arzt*,ärzt*|médecin*,docteur*|médico*,doctor*|врач*,доктор*,медик*|医生,医务|医師,医療|lékař*,doktor*|liječni*,doktor*|طبيب,أطباء|의사
patient|patient*|patient*|patient*|paciente*|пациент*|患者|患者|pacient*|pacijent*|مريض,مرضى|환자
health|health*|gesundheit*|santé,sanitair*|salud,sanitari*|здоров*,здравоохр*|卫生,健康|保健,厚生,健康|zdrav*|zdrav*|صحة,الصحة|보건,건강
test|test,tests,tested,testing|test*,getestet|test*|prueba*|тест*|检测|検査|test*|test*|فحص,اختبار|검사
president|president*|präsident*|président*|president*|президент*|总统,主席|大統領|prezident*|predsjedni*|رئيس,الرئيس|대통령
minister|minister*|minister*|ministre*|ministr*|министр*|部长,大臣|大臣|ministr*|minist*|وزير*|장관
primeminister|prime minister*,premier*|premierminister*,ministerpräsident*|premier ministre|primer ministro|премьер*|总理,首相|首相|premiér*|premijer*|رئيس الوزراء|총리
government|government*|regierung*|gouvernement*|gobierno*|правительств*|政府|政府|vlád*|vlada,vlade,vladi,vladin*|حكومة,الحكومة|정부
parliament|parliament*,congress*|parlament*,kongress*,bundestag*|parlement*,congrès|parlamento*,congreso*|парламент*,конгресс*,госдум*|议会,国会|議会,国会|parlament*,kongres*|parlament*,kongres*,sabor*|برلمان,البرلمان|국회,의회
election|election*,vote,votes,voters,voting|wahl,wahlen,wahlkampf*,wähler*|élection*,vote,électeur*|eleccion*,voto*,votante*|выбор*,голосован*,избирател*|选举,投票,大选|選挙,投票|volb*,hlasov*,volič*|izbor*,glasov*,birač*|انتخابات,الانتخابات|선거,투표
party|party,republican*,democrat*|partei*,republikan*,demokrat*|parti,républicain*,démocrat*|partido*,republican*,demócrat*|парти*,республикан*,демократ*|政党,共和党,民主党|政党,共和党,民主党|stran*,republikán*,demokrat*|strank*,republikan*,demokrat*|حزب,الحزب|정당,공화당,민주당
law|law,laws,bill|gesetz*|loi,lois|ley,leyes|закон*|法律,法案|法律,法案,法令|zákon*|zakon*|قانون,القانون|법률,법안
court|court,judge*|gericht*,richter*|tribunal*,juge*,cour|tribunal*,juez*,corte|суд,суда,суде,судья*,судом|法院,法官|裁判,裁判所|soud,soudu,soudc*|sud,suda,sudac*,sudnic*|محكمة,المحكمة,قاضي|법원,판사
police|police*,officer*|polizei*,polizist*|police,policier*,gendarm*|policía*|полици*,полиц*|警察,警方,警员|警察,警官,署|polici*|polici*|شرطة,الشرطة|경찰
arrest|arrest*,detain*|verhaft*,festnahm*,festgenomm*|arrêt*,interpell*|detenid*,arrest*|арест*,задерж*|逮捕,拘留,被捕|逮捕|zatč*,zadrž*|uhić*,pritvor*|اعتقال,اعتقل|체포
murder|murder*,killed,killing*|mord*,getötet*|meurtr*,tué*,assassin*|asesin*,homicid*|убий*,убит*|谋杀,杀害|殺人,殺害|vražd*,zabi*|ubo*,ubij*|قتل,مقتل|살인
dead|dead,died,death*,deaths|tot,tote,toten,tod,gestorben*|mort,morts,décès,décéd*|muert*,falleci*|погиб*,умер*,смерт*|死亡,遇难,去世,身亡|死亡,死去,死者|mrtv*,zemřel*,smrt*,úmrt*|mrtv*,umr*,smrt*|وفاة,مات,ضحايا|사망,숨진
injured|injur*,wounded|verletz*,verwundet*|bless*|herid*|ранен*,пострада*|受伤|負傷,けが|zraně*|ozlij*,ranjen*|جريح,جرح,إصابة|부상
victim|victim*|opfer*|victime*|víctima*|жертв*|受害者,遇难者|被害者,犠牲者|oběť*,oběti|žrtv*|ضحية,ضحايا|피해자
fire|fire,fires,blaze,wildfire*|feuer*,brand,brände,waldbr*|incendie*,feu|incendio*,fuego|пожар*|火灾,大火,山火,纵火|火災,火事,放火|požár*|požar*|حريق,النار|화재,불
flood|flood*|hochwasser*,überschwemm*,flut*|inondation*,crue*|inundaci*|наводнен*,паводк*|洪水,洪涝,防汛|洪水,浸水|povod*|poplav*|فيضان*|홍수
earthquake|earthquake*,quake*|erdbeben*|séisme*,tremblement*|terremoto*,sismo*|землетряс*|地震|地震|zemětřes*|potres*|زلزال|지진
tsunami|tsunami*|tsunami*|tsunami*|tsunami*|цунами|海啸|津波|tsunami*|tsunami*|تسونامي|쓰나미
storm|storm*,hurricane*,typhoon*,tornado*|sturm*,hurrikan*,taifun*,tornad*|tempête*,ouragan*,typhon*,tornade*|tormenta*,huracán*,tornado*|шторм*,ураган*,тайфун*,торнадо|风暴,台风,飓风,龙卷风|嵐,台風,ハリケーン,竜巻|bouř*,hurikán*,tornád*|oluj*,uragan*,tornad*|عاصفة,إعصار|폭풍,태풍
rain|rain*,rainfall|regen*|pluie*|lluvia*|дожд*|降雨,暴雨,下雨|雨,豪雨,大雨|déšť,dešt*|kiš*|أمطار,مطر|비,폭우
weather|weather,forecast*|wetter*|météo*|tiempo,clima|погод*,синоптик*|天气,气象|天気,気象|počas*|vrijeme,vremensk*|طقس,الطقس|날씨,기상
climate|climate*|klima*|climat*|climátic*,clima|климат*|气候|気候|klima*|klim*|مناخ,المناخ|기후
protest|protest*,demonstrat*|protest*,demonstr*|manifest*,protest*|protest*,manifest*|протест*,демонстр*,митинг*|抗议,示威|抗議,デモ|protest*,demonstr*|prosvjed*,demonstr*|احتجاج*,مظاهر*|시위,항의
war|war,wars,warfare|krieg*|guerre*|guerra*|войн*,военн*|战争|戦争|válk*,vále*|rat,rata,ratn*|حرب,الحرب|전쟁
army|army,military,troops,soldier*|armee*,militär*,truppe*,soldat*|armée*,militaire*,soldat*,troupe*|ejército*,militar*,soldado*|арми*,солдат*,войск*|军队,军方,士兵,军事|軍,兵士,自衛隊|armád*,vojá*,vojen*|vojsk*,vojni*,vojn*|جيش,الجيش,جنود|군대,군사,병사
attack|attack*|angriff*,anschlag*,attack*|attaque*,attentat*|ataque*,atentado*|атак*,нападен*|袭击,攻击|攻撃,襲撃|útok*,napad*|napad*|هجوم*|공격
missile|missile*,rocket*|rakete*|missile*,fusée*|misil*,cohete*|ракет*|导弹,火箭|ミサイル,ロケット|raket*|raket*|صاروخ,صواريخ|미사일,로켓
nuclear|nuclear*|atom*,nuklear*,kern*|nucléaire*|nuclear*|ядерн*,атомн*|核武器,核电,核|核,原発|jadern*|nuklearn*|نووي*|핵
bomb|bomb*,explosion*,blast|bombe*,explosion*|bombe*,explosion*|bomba*,explosi*|бомб*,взрыв*|炸弹,爆炸|爆弾,爆発|bomb*,výbuch*,explo*|bomb*,eksploz*|قنبلة,انفجار|폭탄,폭발
shoot|shoot*,gunman,shot|schüsse*,schieß*,erschoss*|tir,tirs,fusillade*|tiroteo*,dispar*|стрельб*,выстрел*|枪击,开枪|銃撃,発砲|střel*|pucnjav*,pucal*,pucao|إطلاق النار|총격
refugee|refugee*,migrant*,immigra*|flüchtling*,migrant*|réfugié*,migrant*|refugiad*,migrant*|беженц*,мигрант*|难民,移民|難民,移民|uprchl*,migrant*|izbjegl*,migrant*|لاجئ*,مهاجر*|난민,이민
border|border*|grenz*|frontière*|frontera*|границ*,границ|边境,边界|国境|hranic*|granic*|حدود,الحدود|국경
economy|econom*|wirtschaft*,ökonom*|économ*|econom*|эконом*|经济|経済|ekonom*,hospodář*|gospodar*,ekonom*|اقتصاد*|경제
market|market,markets,stock,stocks,shares|markt*,aktie*,börse*|marché*,bourse*,action|mercado*,bolsa*,acciones|рын*,акци*,бирж*|市场,股票,股市|市場,株|trh,trhu,akci*,burz*|tržišt*,dionic*,burz*|سوق,أسهم|시장,주식
bank|bank,banks,banking|bank*|banque*,bancaire*|banco*,bancari*|банк*|银行|銀行|bank*|bank*|بنك,مصرف|은행
company|company,companies,firm,corporation|unternehmen*,firma,firmen,konzern*|entreprise*,société*|empresa*,compañía*|компани*|公司,企业|会社,企業|společnost*,firm*|tvrtk*,kompanij*|شركة,الشركة|회사,기업
price|price,prices|preis*|prix|precio*|цен,цены,цена,ценам|价格|価格,値段|cen,cena,ceny,cenov*|cijen*|سعر,أسعار|가격
oil|oil,crude|öl,erdöl,ölpreis*|pétrole*|petróleo*,crudo|нефт*|石油,原油|石油,原油|rop,ropa,ropy|naft*|نفط,النفط|석유,원유
gas|gas|gas,erdgas|gaz|gas|газ,газа,газов*|天然气|ガス|plyn*|plin*|غاز,الغاز|가스
tax|tax,taxes|steuer*|impôt*,taxe*|impuesto*|налог*|税,税收|税|daň*,dan*|porez*|ضريبة,ضرائب|세금
trade|trade,tariff*|handel*,zoll,zölle|commerc*,tarif*|comercio,comercial*,arancel*|торгов*,тариф*,пошлин*|贸易,关税|貿易,関税|obchod*|trgovin*,carin*|تجارة,التجارة|무역,관세
sanction|sanction*|sanktion*|sanction*|sancion*|санкци*|制裁|制裁|sankc*|sankcij*|عقوبات|제재
football|football*,soccer,goal,goals,match|fußball*,tor,tore,spiel|football*,but,buts,match|fútbol*,gol,goles,partido|футбол*,гол,матч*|足球,进球|サッカー,ゴール|fotbal*,gól*,zápas*|nogomet*,gol,golov*,utakmic*|كرة القدم,هدف|축구,골
champion|champion*,league|meister*,liga|champion*,ligue|campeón*,liga|чемпион*,лига,лиги|冠军,联赛|優勝,リーグ|mistr*,liga,ligy|prva*,liga,lige|بطل,بطولة,دوري|우승,리그
team|team*,club*,squad|mannschaft*,team*,verein*|équipe*,club*|equipo*,club*|команд*,клуб*|球队,俱乐部|チーム,クラブ|tým*,klub*|momčad*,klub*|فريق,نادي|팀,구단
player|player*,striker,defender|spieler*|joueur*|jugador*|игрок*,футболист*|球员|選手|hráč*|igrač*|لاعب*|선수
coach|coach,manager|trainer*|entraîneur*|entrenador*|тренер*|教练|監督|trenér*|trener*|مدرب|감독
olympic|olympic*|olymp*|olympi*|olímpic*|олимп*|奥运|五輪,オリンピック|olymp*|olimp*|أولمب*|올림픽
baseball|baseball,pitcher,inning*|baseball*|baseball|béisbol|бейсбол*|棒球|野球,投手,登板,打者|baseball*|bejzbol*|بيسبول|야구
tennis|tennis|tennis*|tennis|tenis|теннис*|网球|テニス|tenis*|tenis*|تنس|테니스
school|school*,student*,pupil*|schul*,schüler*,student*|école*,élève*,étudiant*|escuela*,estudiante*,alumn*|школ*,студент*,ученик*|学校,学生|学校,生徒,学生|škol*,student*|škol*,učeni*,student*|مدرسة,طلاب|학교,학생
university|universit*|universität*|universit*|universidad*|университет*|大学|大学|univerzit*|sveučiliš*|جامعة|대학
child|child,children,kid,kids|kind,kinder*|enfant*|niñ*,hijo*|дет*,ребен*,ребён*|儿童,孩子|子ども,子供,児童|dět*|djec*,dijete*|طفل,أطفال|어린이,아이
woman|woman,women,female|frau,frauen|femme*|mujer*|женщин*|女性,女子|女性,女子|žen*|žen*|امرأة,نساء|여성
family|family,families|famili*|famille*|familia*|семь*|家庭,家人|家族|rodin*|obitelj*|عائلة,أسرة|가족
car|car,cars,vehicle*,driver*|auto,autos,fahrzeug*,fahrer*|voiture*,véhicule*,conducteur*|coche*,vehículo*,conductor*|автомобил*,машин*,водител*|汽车,车辆,司机|車,自動車,運転|aut,auto,autem,vozid*,řidič*|automobil*,vozil*,vozač*|سيارة,سيارات|자동차,차량
train|train,trains,railway|zug,züge,bahn*|train*,ferroviaire*|tren,trenes|поезд*,железн*|火车,列车,铁路|列車,電車,鉄道|vlak*,železni*|vlak*,željezni*|قطار|기차,열차
plane|plane*,aircraft,flight*,airline*,airport*|flugzeug*,flug,flüge,flughafen*|avion*,vol,vols,aéroport*|avión*,vuelo*,aeropuerto*|самолет*,самолёт*,рейс*,аэропорт*|飞机,航班,航空,机场|飛行機,航空,空港|letad*,let,letů,letiš*|zrakoplov*,avion*,let,letov*|طائرة,مطار|비행기,항공,공항
ship|ship,ships,vessel*,navy,naval|schiff*,marine|navire*,bateau*,marine|barco*,buque*,marina|корабл*,судно*,флот*|船,船只,海军|船,艦,海軍|loď,lod*,námoř*|brod*,mornaric*|سفينة|선박,해군
accident|accident*,crash*|unfall*,absturz*|accident*|accidente*|авари*,дтп,катастроф*|事故,坠毁|事故,墜落|nehod*|nesreć*|حادث*|사고
space|space,nasa,astronaut*,satellite*|weltraum*,raumfahrt*,astronaut*,satellit*|espace,spatial*,satellite*|espacio,espacial*,satélite*|космос*,космич*,спутник*|太空,航天,卫星|宇宙,衛星|vesmír*,satelit*|svemir*,satelit*|فضاء,قمر صناعي|우주,위성
science|scien*,research*|wissenschaft*,forsch*|scien*,cherch*,recherche*|cienc*,científ*,investig*|учён*,учен*,исследов*,наук*|科学,研究|科学,研究|věd*,výzkum*|znanst*,istraž*|علم,دراسة,باحث*|과학,연구
internet|internet,online|internet*,online*|internet,ligne|internet|интернет*,онлайн|互联网,网络,网上|インターネット,ネット|internet*|internet*|إنترنت,الإنترنت|인터넷
phone|phone*,smartphone*|telefon*,handy*,smartphone*|téléphone*,smartphone*|teléfono*,móvil*|телефон*,смартфон*|手机,电话|電話,スマホ,携帯|telefon*|telefon*,mobitel*|هاتف|전화,휴대폰
film|film*,movie*,actor*,actress*|film*,schauspiel*|film*,acteur*,actrice*|película*,cine,actor*,actriz|фильм*,актер*,актёр*,кино*|电影,演员|映画,俳優|film*,herec*,hereč*|film*,glum*|فيلم,ممثل*|영화,배우
music|music*,singer*,song,songs,concert*|musik*,sänger*,lied,konzert*|musique*,chanteu*,chanson*,concert*|música*,cantante*,canción*,concierto*|музык*,певец,певиц*,песн*,концерт*|音乐,歌手,歌曲,演唱会|音楽,歌手,曲,コンサート|hudb*,zpěv*,píseň*,koncert*|glazb*,pjeva*,pjesm*,koncert*|موسيقى,مغني*,أغنية|음악,가수,노래
book|book,books,author*,novel|buch,bücher,autor*,roman*|livre*,auteur*,roman*|libro*,autor*,novela*|книг*,автор*,роман*|图书,作家,小说,书籍|本,作家,小説,書籍|knih*,autor*,román*|knjig*,autor*,roman*|كتاب,مؤلف|책,작가
museum|museum*|museum*,museen|musée*|museo*|музе*|博物馆|博物館,美術館|muze*|muzej*|متحف|박물관
church|church*,pope,priest*|kirche*,papst*,priester*|église*,pape,prêtre*|iglesia*,papa,sacerdot*|церк*,храм*,папа*,священник*|教堂,教会,教皇|教会,法王,教皇|kostel*,církev*,papež*|crkv*,papa,pape,svećen*|كنيسة,البابا|교회,교황
mosque|mosque*,muslim*,islam*|moschee*,muslim*,islam*|mosquée*,musulman*,islam*|mezquita*,musulm*,islám*|мечет*,мусульман*,ислам*|清真寺,穆斯林,伊斯兰|モスク,イスラム|mešit*,muslim*,islám*|džamij*,musliman*,islam*|مسجد,المسلم*,إسلام*|모스크,이슬람
money|money,fund,funds|geld,gelder*|argent,fonds|dinero,fondos|деньг*,денег,средств*|资金,金钱|資金,金|peněz*,peníze*|novac,novc*|أموال,مال|돈,자금
work|worker*,employee*,job,jobs,unemploy*|arbeiter*,mitarbeiter*,angestellt*,arbeitsplatz*,arbeitslos*|travailleur*,employé*,emploi*,chômage|trabajador*,emplead*,empleo*|работник*,сотрудник*,рабоч*,безработ*|工人,员工,就业,失业|従業員,労働,雇用,失業|zaměstnan*,pracovní*,dělní*|zaposlen*,radni*,posao|عامل,عمال,وظيف*|노동자,직원,일자리
energy|energy,electricity|energie*,strom|énergie*,électricité|energía*,electricidad|энерг*,электр*|能源,电力,发电|エネルギー,電力|energi*,elektř*|energij*,struj*|طاقة,كهرباء|에너지,전기
water|water|wasser*|eau,eaux|agua*|вода,воды,воде,водой|水|水|vod,voda,vody,vodu|vod,voda,vode,vodu|ماء,مياه|물
animal|animal*|tier,tiere*|anima*|animal*|животн*|动物|動物|zvíř*|životinj*|حيوان*|동물
dog|dog,dogs|hund*|chien*|perr*|собак*|狗,犬|犬|pes,psa,psi,psů|pas,psi,psa,pasa|كلب|개
food|food*,restaurant*|lebensmittel*,essen,restaurant*|nourriture,aliment*,restaurant*|alimento*,comida*,restaurante*|еда,еды,продукт*,ресторан*|食品,食物,餐厅|食品,料理,レストラン|jídl*,potravin*,restaurac*|hran*,restoran*|طعام,غذاء,مطعم|음식,식당
drug|drug,drugs,cocaine|droge*,kokain*|drogue*,cocaïne|droga*,cocaína|наркот*,кокаин*|毒品,药物|薬物,麻薬|drog*,kokain*|drog*,kokain*|مخدرات|마약
home|house,houses,housing,home,homes|haus,häuser*,wohnung*|maison*,logement*|casa*,vivienda*|дом,дома,жиль*,квартир*|住房,房屋,住宅|住宅,家屋|dům,dom*,byt,byty|kuć*,stan,stanov*|منزل,منازل,سكن|주택,집
city|city,cities,mayor*|stadt,städte*,bürgermeister*|ville*,maire*|ciudad*,alcalde*|город*,мэр*|城市,市长|市,市長,都市|měst*,primátor*,starost*|grad,grada,gradonač*|مدينة,بلدية|도시,시장
king|king,queen,prince*,royal|könig*,prinz*|roi,reine,prince*,royal*|rey,reina,príncipe*,real|корол*,принц*|国王,女王,王子|国王,女王,王子|král*,princ*|kralj*,princ*|ملك,الملكة,أمير|왕,여왕
visit|visit*,meeting,summit*,talks|besuch*,treffen*,gipfel*,gespräch*|visit*,rencontr*,sommet*|visit*,reunión*,cumbre*|визит*,встреч*,саммит*,переговор*|访问,会谈,会晤,峰会|訪問,会談,首脳|návštěv*,setkán*,summit*,jednán*|posjet*,sastan*,summit*,razgovor*|زيارة,قمة,محادثات|방문,회담,정상
agreement|agree*,deal,treaty|abkommen*,vertrag*,einigung*|accord*,traité*|acuerdo*,tratado*|соглашен*,договор*|协议,条约,协定|協定,合意,条約|dohod*,smlouv*|sporazum*,ugovor*|اتفاق*,معاهدة|협정,합의
security|security,defence,defense|sicherheit*,verteidigung*|sécurité,défense|seguridad,defensa|безопасност*,оборон*|安全,防卫,国防|安全保障,防衛|bezpečn*,obran*|sigurnos*,obran*|أمن,الأمن,دفاع|안보,국방
white house|White House|Weiße* Haus*|Maison Blanche,Maison-Blanche|Casa Blanca|Белый дом,Белого дома,Белом доме|白宫|ホワイトハウス|Bílý dům,Bílého domu|Bijela kuća,Bijele kuće|البيت الأبيض|백악관
trump|Trump*|Trump*|Trump*|Trump|Трамп*|特朗普,川普|トランプ|Trump*|Trump*|ترامب|트럼프
biden|Biden*|Biden*|Biden*|Biden|Байден*|拜登|バイデン|Biden*|Biden*|بايدن|바이든
putin|Putin*|Putin*|Poutine*|Putin|Путин*|普京|プーチン|Putin*|Putin*|بوتين|푸틴
xi|Xi Jinping*|Xi Jinping*|Xi Jinping|Xi Jinping|Си Цзиньпин*|习近平,習近平|習近平|Si Ťin-pching*,Xi Jinping|Xi Jinping|شي جين بينغ|시진핑
zelensky|Zelensk*|Selensk*|Zelensk*|Zelensk*|Зеленск*|泽连斯基|ゼレンスキー|Zelensk*|Zelensk*|زيلينسكي|젤렌스키
merkel|Merkel*|Merkel*|Merkel*|Merkel|Меркел*|默克尔|メルケル|Merkel*|Merkel*|ميركل|메르켈
macron|Macron*|Macron*|Macron*|Macron|Макрон*|马克龙|マクロン|Macron*|Macron*|ماكرون|마크롱
johnson|Johnson*|Johnson*|Johnson*|Johnson|Джонсон*|约翰逊|ジョンソン|Johnson*|Johnson*|جونسون|존슨
washington|Washington*|Washington*|Washington*|Washington|Вашингтон*|华盛顿|ワシントン|Washington*|Washington*|واشنطن|워싱턴
new york|New York*|New York*|New York*|Nueva York|Нью-Йорк*|纽约|ニューヨーク|New York*|New York*|نيويورك|뉴욕
california|California*|Kalifornien*|Californie*|California|Калифорни*|加利福尼亚,加州|カリフォルニア|Kaliforni*|Kaliforni*|كاليفورنيا|캘리포니아
florida|Florida*|Florida*|Floride|Florida|Флорид*|佛罗里达|フロリダ|Florid*|Florid*|فلوريدا|플로리다
texas|Texas*|Texas*|Texas|Texas|Техас*|得克萨斯,德州|テキサス|Texas*|Teksas*|تكساس|텍사스
london|London*|London*|Londres,londonien*|Londres|Лондон*|伦敦|ロンドン|Londýn*|London*|لندن|런던
paris|Paris*|Paris*|Paris*|París|Париж*|巴黎|パリ|Paříž*|Pariz*|باريس|파리
berlin|Berlin*|Berlin*|Berlin*|Berlín|Берлин*|柏林|ベルリン|Berlín*|Berlin*|برلين|베를린
moscow|Moscow*|Moskau*|Moscou|Moscú|Москв*,московск*|莫斯科|モスクワ|Moskv*|Moskv*|موسكو|모스크바
beijing|Beijing*,Peking|Peking*|Pékin*|Pekín|Пекин*|北京|北京|Peking*|Peking*|بكين|베이징
shanghai|Shanghai*|Shanghai*,Schanghai|Shanghai|Shanghái|Шанха*|上海|上海|Šanghaj*|Šangaj*|شانغهاي|상하이
tokyo|Tokyo*|Tokio*|Tokyo|Tokio|Токио|东京|東京|Tokio*|Tokij*|طوكيو|도쿄
hong kong|Hong Kong*|Hongkong*|Hong Kong,Hong-Kong|Hong Kong|Гонконг*|香港|香港|Hongkong*|Hong Kong*|هونغ كونغ|홍콩
brussels|Brussels|Brüssel*|Bruxelles|Bruselas|Брюссел*|布鲁塞尔|ブリュッセル|Brusel*|Brisel*,Bruxelles*|بروكسل|브뤼셀
kyiv|Kyiv*,Kiev*|Kiew*|Kiev,Kyiv|Kiev,Kyiv|Киев*|基辅|キーウ,キエフ|Kyjev*|Kijev*|كييف|키이우
jerusalem|Jerusalem*|Jerusalem*|Jérusalem|Jerusalén|Иерусалим*|耶路撒冷|エルサレム|Jeruzal*|Jeruzalem*|القدس|예루살렘
europe|Europe,European*|Europa*,europä*|Europe*,europé*|Europa,europe*|Европ*,европей*|欧洲,欧盟|欧州,ヨーロッパ,ＥＵ|Evrop*|Europ*|أوروبا|유럽
us|America,American*,U.S.|USA,US-*,Amerika*,amerikan*|Etats-Unis,États-Unis,américain*|EE.UU.,EE. UU.,estadounidense*|США,америк*,американ*|美国|米国,アメリカ,米|USA,americk*,Ameri*|SAD,SAD-u,američ*,Ameri*|أميركا,أمريكا,أميركي*,أمريكي*|미국
uk|Britain,British,UK|Großbritannien*,britisch*|Royaume-Uni,britannique*|Reino Unido,británic*|Великобритан*,британ*|英国|英国,イギリス|Británi*,britsk*|Britanij*,britansk*|بريطانيا|영국
china|China,Chinese|China*,chines*|Chine,chinois*|China,chin*|Кита*|中国|中国|Čín*|Kin,Kina,Kine,Kini,kines*|الصين|중국
japan|Japan*|Japan*|Japon*|Japón,japon*|Япони*,япон*|日本|日本|Japon*|Japan*|اليابان|일본
germany|German*|deutsch*|Allemagne,allemand*|Alemania,alem*|Герман*,немец*|德国|ドイツ,独|Němec*,Německ*|Njemač*,njemač*|ألمانيا|독일
france|France,French|Frankreich*,franz*|France,français*|Francia,francés*|Франц*,француз*|法国|フランス|Franci*,francouz*|Francusk*|فرنسا|프랑스
russia|Russia*|Russland*,russisch*|Russie,russe*|Rusia,ruso*,rusa*|Росси*,российск*,русск*|俄罗斯,俄国|ロシア|Rusk*|Rusij*,rusk*|روسيا|러시아
india|India*|Indien*,indisch*|Inde,indien*|India*|Инди*,индийск*|印度|インド|Indi*|Indij*|الهند|인도
spain|Spain,Spanish|Spanien*,spanisch*|Espagne,espagnol*|España*,español*|Испани*,испанск*|西班牙|スペイン|Španěl*|Španjol*|إسبانيا|스페인
italy|Ital*|Italien*|Italie*,italien*|Italia*|Итали*,итальян*|意大利|イタリア|Itál*,italsk*|Italij*,talijan*|إيطاليا|이탈리아
ukraine|Ukrain*|Ukrain*|Ukrain*|Ucrania*|Украин*|乌克兰|ウクライナ|Ukrajin*|Ukrajin*|أوكرانيا|우크라이나
turkey|Turkey,Turkish|Türkei*,türkisch*|Turquie,turc*|Turquía,turc*|Турци*,турецк*|土耳其|トルコ|Tureck*|Tursk*|تركيا|터키
iran|Iran*|Iran*|Iran*|Irán*,iran*|Иран*|伊朗|イラン|Írán*|Iran*|إيران|이란
israel|Israel*|Israel*|Israël*,israél*|Israel*|Израил*|以色列|イスラエル|Izrael*|Izrael*|إسرائيل|이스라엘
korea|Korea*|korea*|Corée*,coréen*|Corea*,corean*|Коре*|韩国,朝鲜|韓国,北朝鮮|Kore*|Korej*|كوريا|한국,북한
taiwan|Taiwan*|Taiwan*|Taïwan*,Taiwan*|Taiwán*|Тайван*|台湾|台湾|Tchaj-wan*|Tajvan*|تايوان|대만
quarantine|quarantin*,lockdown*|quarantäne*,lockdown*|quarantaine*,confine*|cuarentena*,confina*|карантин*,локдаун*|隔离,封锁|隔離,封鎖|karantén*|karanten*|حجر|격리,봉쇄
pandemic|pandemic*,epidemic*,outbreak*|pandemie*,epidemie*|pandémi*,épidémi*|pandemia*,epidemia*|пандеми*,эпидеми*|疫情,大流行|流行,パンデミック|pandemi*,epidemi*|pandemij*,epidemij*|جائحة,وباء|팬데믹
mask|mask,masks|maske*|masque*|mascarilla*|маск*|口罩|マスク|roušk*|mask*|كمامة|마스크
aid|aid,stimulus,relief|hilfspaket*,hilfe*,konjunktur*|aide*,relance|ayuda*,estímulo*|помощ*,стимул*|援助,救助,刺激|支援,救援,刺激策|pomoc*,stimul*|pomoć*,poticaj*|مساعدات|지원
cancer|cancer*|krebs*|cancer*|cáncer*|рак,рака,онколог*|癌症,癌|がん,癌|rakovin*|rak,raka|سرطان|암
suspect|suspect*|verdächtig*|suspect*|sospech*|подозрев*|嫌疑|容疑|podezř*|osumnji*|مشتبه|용의자
prison|prison*,jail*|gefängnis*,haft|prison*|prisión*,cárcel*|тюрьм*,заключен*|监狱,入狱|刑務所|vězen*,věznic*|zatvor*|سجن|감옥,교도소
`;

const COLUMNS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = (() => {
  const rows = LINES.trim()
    .split('\n')
    .map((line) => line.split('|'));
  return Object.fromEntries(
    LANGUAGES.map((language, i) => [
      language,
      rows.map((row) => [row[0]!.replace(' ', '-'), (row[i + 1] ?? '').split(',').filter((w) => w !== '')] as const),
    ]),
  );
})();

/** @returns [concept, its words in that language]; empty for languages without a gloss */
export const GLOSS: typeof COLUMNS = COLUMNS;
