/// The verbs of Corpora/lexicon/verbs.tsv in compact form (a test compares the two).
enum VerbList {
  /// Past in -ede, participle in -et.
  static let first = """
    acceptere administrere adoptere adressere afbureaukratisere afdække affatte affærdige afgrænse \
    afhandle afhente afklare afkorte afkræfte afkræve afkøle aflaste aflevere aflive aflytte aflønne \
    afmontere afmærke afnotere afpasse afpresse afprøve afregistrere afregne afrense afrunde afskaffe \
    afskedige afskrække afskærme afslappe afslutte afsløre afsone afspadsere afspejle afspore afspærre \
    aftappe aftegne aftrappe afveje afvente afvikle afvæbne afværge agte akkompagnere akkreditere \
    akkumulere aktivere aktualisere amme analysere anbefale ane anfægte angre anke anklage anmode \
    annektere annoncere annullere anskaffe anspore anstille antaste antyde arbejde arkivere armere \
    arrangere arve assistere attestere auktionere avle bade bage bakke bane banke barbere barrikadere \
    basere baske bearbejde bebo beboe bebrejde bebude bebygge bebyrde bedre befale befordre befæste \
    begejstre begrave begrunde begrænse begunstige begære behage behandle beherske behøve bejae beklage \
    bekoste bekrige bekræfte bekymre bekæmpe belaste belejre belønne bemale bemande bemestre bemyndige \
    bemærke benytte benægte beordre beramme beregne berette berettige berige berigtige bero berolige \
    beruse berøve besejre besigtige besinde beskadige beskatte beskikke beskytte beskæftige beslutte \
    besmitte besnære bestorme bestyre bestyrke besvare besvime betakke betegne betinge betitle betone \
    betragte betro betvivle beundre bevare bevidne bevilge bevirke bevogte bevæbne bevæge blande blinke \
    blokere blomstre blotte blusse blænde blære bløde bo boble bokse bolle bombardere bombe \
    bopælsregistrere borge bortadoptere bortauktionere bortfjerne bortskaffe brage brase brodere brokke \
    brumme bruse brøle budgettere bugsere bukke bumpe bure buse bygge bytte bøde bøje børste censurere \
    centralisere certificere chokere cirkulere citere cykle dampe danne danse daske datere debattere \
    debitere deklarere delegere demonstrere deponere desertere detaljere diagnosticere digitalisere \
    diktere dirigere dirre diske diskriminere diskutere dispensere disponere distribuere doble \
    dokumentere dominere donere dosere dovne downloade dreje droppe drukne dryppe drysse dræne drøfte \
    dubbe due dufte dukke dumme dumpe duppe dyppe dyrke dyste dække dæmpe døgne døve effektivisere \
    efterforske efterleve efterligne efterprøve efterregulere egne eje eksemplificere eksistere \
    ekskludere ekspedere eksperimentere eksportere ekspropriere elevere elske emigrere engagere erfare \
    erhverve erklære ernære erobre erstatte etablere evakuere evaluere evne fable facilitere fakturere \
    falme famle fange fantasere farve fascinere fatte faxe fede fejde fejlbehandle fejle fejlfortolke \
    fejlinformere fejlvurdere fejre fetere filme filtrere finansiere fiske fjerne fjerte fjolle flage \
    flagre flakse flamme flette flimre flirte flokke fly flygte flytte flæbe flække flænse fløjte flå \
    fnise fnyse fodre fokusere folde foragte forandre forankre foranledige foranstalte forarbejde \
    forarge forbande forbavse forbedre forblinde forbløffe fordampe fordoble fordre fordreje forelske \
    forfalske forfatte forfine forfremme forfærde forgifte forgude forhale forhandle forhaste forhindre \
    forhøje forhåndsvurdere forkaste forklare forkorte forkæle forlove forlænge formane formidle \
    formilde formindske formode formulere formørke formå fornedre forny fornægte fornærme forpligte \
    forpurre forrente forrette forringe forrykke forsamle forsegle forsikre forsinke forskanse forske \
    forskelsbehandle forskrække forskåne forsmå forsone forstene forstumme forstyrre forstærke forstørre \
    forsure forsvare forsyne forsømme forsørge fortie fortolke fortynde fortære fortøje fortørne \
    forulempe forulykke forundre forurene forurolige forvalte forvandle forvente forvirre forvitre \
    forværre forynge forælde forære forøge fotografere fragte frakoble fraråde frede fremhæve fremme \
    fremskaffe fremskynde friste fritte frustrere frygte fræse fuldbyrde fungere fusionere fuske fyre \
    fægte fælde færdigbehandle fæste fæstne føje føjte gabe garantere gavne gelejde genberegne \
    generalisere genere generere genetablere genforhandle genhuse genne genopdage genoprette genplacere \
    genvurdere gifte gispe gjalde glæde gløde gnaske gnave gnistre gnubbe graduere granske gratulere \
    grave grine gro gruble grunde gruppere gruse grænse gungre gurgle gynge gæste gætte gø gøgle hade \
    hagle hakke hale halte hamre handle hapse harmonere harmonisere harve haste hastebehandle havne \
    hefte hegne hejse hele helme henregne hente herske hidse hige hikke hindre hinke hjemle hoppe \
    hospitalisere hoste hugge hulke humme hungre huse huske hverve hvine hviske hvisle hvæsse hykle \
    hylde hyle hylle hypnotisere hyppe hyre hædre hæfte hæmme hærge hævde hæve hævne høje høste håbe \
    håndhæve håndtere håne identificere ignorere ile illustrere imitere immatrikulere implementere \
    imponere importere improvisere indberette indespærre indfange indhegne indhente indhylle indikere \
    indkapsle indkræve indkvartere indlejre indlemme indlevere indlogere indoktrinere indordne indramme \
    indregne indrette indrømme indsamle indskrænke indskærpe indspare indtaste indvie indvilge indvirke \
    indånde informere inkassere inkludere inspicere inspirere installere instruere integrere intensivere \
    interessere internere interviewe introducere investere invitere involvere ironisere irritere isolere \
    jage jamre jappe jogge joke journalisere juble justere jævne kagle kalkulere kanalisere kante \
    kapitalisere kappe kassere kaste kategorisere kede kendetegne kidnappe kigge kime klage klamre \
    klandre klappe klare klaske klassificere klatre klatte klemme klimpre klippe klistre kloakere klodse \
    klone klukke klynge klynke klæbe klække klø kløve knage knalde knappe knitre knokle knuge knurre \
    knytte knække knæle koble kode kollationere kollidere kombinere kommandere kommentere kommunikere \
    kompensere komplicere komponere kompromittere koncentrere kondolere konfiskere konfrontere \
    konkludere konkretisere konkurrere konsolidere konstatere konstituere konstruere konsultere kontakte \
    kontere kontrollere konvertere koordinere kopiere korrespondere korrigere koste kradse kramme kravle \
    kreditere kreere krible krige kritisere krone krydse krympe krænke kræve krølle kue kultivere kurere \
    kurtisere kvalificere kvalitetssikre kvantificere kvittere kværne kvæste kysse kæmpe køle kåre lagre \
    lakere lalle lamme lancere lande lappe larme laste lave lede ledsage lefle lege leje lempe lette \
    leve levere levne ligne likvidere lime lindre lirke liste lodde logge logre lokalisere lokke love \
    lufte lugte lukke lukrere lulle lure luske lynche lyne lyste lytte lægevurdere lække læne læske \
    løfte lønne løsne made magasinere maile mane mangle manifestere manipulere markere mase maskere \
    massakrere massere matche medfinansiere medicinere mediere medregne medvirke meje mekanisere \
    meritere mestre mildne mindske mishandle misse miste mistolke mistro mobbe mobilisere moderere \
    modernisere modificere modregne modsvare modvirke montere motionere motivere mugne mukke mumle munde \
    muntre mure myldre myndighedsbehandle myrde mærke mæske møve nage nappe narre nasse navigere \
    neddæmpe nedjustere nedprioritere nedrakke nedvurdere neje nikke nippe nominere normalisere normere \
    notere nuancere nusse nyregistrere nytte nyvurdere nægte nære nærme nøle nå objektivere observere \
    ofre ombygge omdanne omfatte omfavne omhandle omregne omringe omskole omslutte omvurdere opbevare \
    opdage opdatere opdyrke operere opfange opfatte opfordre opgradere ophidse ophæve opildne opjustere \
    opkaste opklare opkræve opkvalificere oplagre opleve opmagasinere opmuntre opnå opprioritere oprense \
    oprette opruste oprykke opsamle opspare opsplitte opspore opstarte opsummere optegne optimere \
    optrappe optø opveje ordinere ordne organisere orientere orke overbebyrde overdække overdøve \
    overflytte overhale overleve overmale overmande overnatte overprøve overraske overrumple overskue \
    overskygge overveje overvintre overvurdere overvælte overvåge padle pakke pante parkere parre passe \
    patentere patruljere pege pejle pensionere personificere pible pifte pille pimpe pippe pirke pirre \
    piske pisse pjatte placere plage planere plante plaske pleje plette plombere plukke plumpe plyndre \
    pløje pointere polere poppe portere postere praje praktisere prale prelle prente presse prikke \
    prioritere privatisere problematisere procedere producere profilere programmere projektere promovere \
    proppe protestere protokollere provokere prutte præcisere præge præmiere præsentere prøve publicere \
    pudse puffe pynte påklage påkræve påligne påminde påpege påregne påskynde påtegne påvirke rable \
    raffinere rage rakke ramle ramme rane rangere rapportere rase rasle ratificere rationalisere rave \
    reagere realisere redde redigere reducere reetablere referere reformere refundere regere registrere \
    regne regulere rehabilitere reklamere rekruttere rekvirere relatere remse renovere rense \
    reorganisere reparere repatriere repetere repræsentere reservere resocialisere respektere restaurere \
    resultere rette returnere revalidere revidere revisitere revne revurdere rigge rime ringe ringle \
    risikere riste rode rokere rokke rotere rotte rubricere rulle rumle rumme rumstere runde rune runge \
    ruske ruste rydde rykke rynke ryste røbe rødme røgte røntgenfotografere røve råde sagsbehandle salte \
    salve samarbejde samle sammenfatte sammenligne samordne samtykke sanere sanktionere sanse satse save \
    savle savne scanne segne sejle sejre selektere selvforsørge separere servere signalere sigte sikre \
    sile simplificere simre sitre sive sjatte sjuske skade skaffe skamme skandere skanne skatte skele \
    skelne skifte skildre skinne skippe skitsere skovle skrabe skramle skratte skrotte skrue skrumpe \
    skråle skuffe skule skumme skure skvulpe skygge skylle skynde skælve skænke skærme skærpe skøjte \
    skønne skåle skåne sladre slagte slanke slappe slette slikke slingre slubre sludre slukke slumre \
    slutte slynge sløre sløse sløve smadre smaske smelte smerte smile smitte smugle smuldre smutte \
    smække smælde smøge snakke snappe snerre sno snorke snorkle snuble snurre snuse snøfte soignere sone \
    sortere spankulere spare sparke specialisere specificere spejde spejle spekulere spire splintre \
    splitte spole spolere sponsere sponsorere spore spotte sprinte sprutte sprælle sprøjte spytte spærre \
    spå stabilisere stable stadfæste stamme stampe standardisere standse starte stave stedfæste stemple \
    stifte stile stimle stimulere stipulere stirre stivne stoppe storme straffe stramme strande strejfe \
    strigle strikke stritte strukturere strø stråle studere styre styrke styrte stævne støje støtte \
    støve subsidiere substituere suge sukke sulte summe summere supplere suse suspendere sutte svaje \
    svare svejse svigte svimle svinge svippe svirre svulme svække svæve sy sylte sympatisere synde syre \
    systematisere sænke sønderlemme sørge så såre takke taksere tappe tegne tematisere terpe terrorisere \
    testamentere teste tilbagelevere tilbygge tildanne tilegne tilfredsstille tilføje tilknytte tilkoble \
    tilnærme tilpasse tilpresse tilrane tilrette tilråde tilsikre tilskynde tilslutte tilsmudse \
    tilspærre time tindre tippe tirre titte tjekke tolerere tolke tone toppe tordne torpedere torturere \
    trampe transformere transportere trappe traske trave trille trimme trisse triumfere tro trodse \
    tromle true trygle trykke træne trøste tude tugte tumle tune turnere tvangsauktionere tvangsbehandle \
    tvangsfjerne tvangsfuldbyrde tvivle tyde tylle tynge tysse tæmme tære tæve tø tøffe tømre tørre \
    tørste tøve udarbejde udbasunere udbedre udbygge udbytte uddanne uddelegere uddybe udelukke udfolde \
    udfordre udforme udforske udfritte udfærdige udgrave udhule udhungre udjævne udkaste udkrystallisere \
    udleje udlevere udlicitere udligne udlodde udlove udmatte udmønte udnytte udpante udpege udpensle \
    udregne udrette udruge udruste udrydde udskifte udsortere udstationere udstråle udstykke udstyre \
    udsulte udvandre udveksle udvide udvikle udvirke udøve udånde ulme underbygge underminere underrette \
    understrege understøtte undertegne undervurdere undre undvære uploade vaccinere vade vaje vakle \
    valfarte validere valse valutere vande vandre vansire vare varetægtsfængsle variere varme varsle \
    vaske vattere vedføje veje vejre veksle velsigne vente ventilere verificere viderebefordre \
    viderebehandle videreformidle videreudvikle vidne vie vifte vikariere vikle vimse vinke virke virre \
    visitere viske visne visualisere vogte vove vrage vralte vrikke vrisse vrænge vugge vurdere væbne \
    væde vække vælte vænne værdige værge værne våge vågne yde ydmyge ynde yngle yppe ytre zappe zoome \
    ægge ælde ælte ændre ængste ærgre ætse ødsle øge ønske øremærke øve åbne ånde
    """

  /// Past in -te, participle in -t.
  static let second = """
    adskille afbestille afblæse afhænde afhøre aflede aflyse afmelde afsende afstemme afsøge aftale \
    afvise anerkende anføre anmelde ansøge antænde anvende anvise bedømme begynde bekende beklæde belyse \
    belære benævne berede berøre beskylde bestemme bestille bestræbe besøge betale betjene betænke \
    bevise blæse bogføre bortføre bortvise brede bruge brænde dele dræbe drømme døbe dømme efterfølge \
    efterlyse eftersende eftersøge eftertænke ende erkende forberede forbruge forbrænde fordømme \
    forelæse forestille forevise forfølge forhøre forkynde forlede forløse formene fornemme forråde \
    forstøde forsøge fortabe fortjene fortrænge forvise forvolde frakende framelde frelse fremføre \
    fremsende fremstille fremvise frikende fritstille fylde færdigmelde føde føle føre gemme genansøge \
    genkende gennemføre glemme godkende henføre henlede henstille henvende henvise hilse hjemsende \
    hjemvise hvile hvæse hælde høre iføre indføre indkøbe indlede indløse indmelde indsende indstille \
    indvende kende klæde knuse koge købe køre lovprise lyse lære læse løse låne låse male medføre melde \
    mene misbruge mistænke modbevise møde måle nulstille nyse nævne omdøbe omtale omvende opfylde opføre \
    ophøre opkøbe oplyse opløse opmåle oprejse oprøre opspæde opstille opsøge optjene overbevise \
    overensstemme overforbruge overføre oversende partshøre pine prise påbegynde påfølge påføre påvise \
    raskmelde rejse rende rose rømme røre råbe rådføre sagsøge sende sidestille skille skræmme skylde \
    skælde sluge slæbe smage spilde spille spise sprede spæde spænde stege stemme stille støde svede \
    svøbe svømme sygemelde søge tabe tale tilbageføre tilbagesende tilbagesøge tilbagevende tilbagevise \
    tilberede tilføre tilhøre tilkende tilkøbe tilmelde tilsende tinglyse tjene trænge tænde tænke tømme \
    tåle udbrede udfylde udføre udlede udløse udlåne udmelde udmåle udnævne udrede udsende udskille \
    udspæde udstille udtømme udvise underkende undersøge undervise undskylde vedkende vedrøre vejlede \
    vende videreføre videresende vildlede vise volde øse
    """

  /// Infinitive, present, past and participle of all others, joined by `/`.
  static let irregular = """
    afdrage/afdrager/afdrog/afdraget afstå/afstår/afstod/afstået angribe/angriber/angreb/angrebet \
    anse/anser/anså/anset anslå/anslår/anslog/anslået bede/beder/bad/bedt \
    bedrage/bedrager/bedrog/bedraget befri/befrier/befriede/befriet besidde/besidder/besad/besiddet \
    beslå/beslår/beslog/beslået bestå/består/bestod/bestået betyde/betyder/betød/betydet \
    bide/bider/bed/bidt bidrage/bidrager/bidrog/bidraget binde/binder/bandt/bundet \
    bistå/bistår/bistod/bistået blive/bliver/blev/blevet bringe/bringer/bragte/bragt \
    bryde/bryder/brød/brudt burde/bør/burde/burdet byde/byder/bød/budt bære/bærer/bar/båret \
    drage/drager/drog/draget drikke/drikker/drak/drukket drive/driver/drev/drevet dø/dør/døde/døet \
    eftergå/eftergår/eftergik/eftergået efterlade/efterlader/efterlod/efterladt \
    falde/falder/faldt/faldet fastslå/fastslår/fastslog/fastslået finde/finder/fandt/fundet \
    flyde/flyder/flød/flydt flyve/flyver/fløj/fløjet forbigå/forbigår/forbigik/forbigået \
    forblive/forbliver/forblev/forblevet foreslå/foreslår/foreslog/foreslået \
    forestå/forestår/forestod/forestået forlade/forlader/forlod/forladt \
    forsvinde/forsvinder/forsvandt/forsvundet fortryde/fortryder/fortrød/fortrudt \
    fortælle/fortæller/fortalte/fortalt fri/frier/friede/friet fryse/fryser/frøs/frosset \
    følge/følger/fulgte/fulgt få/får/fik/fået gentage/gentager/gentog/gentaget gide/gider/gad/gidet \
    give/giver/gav/givet glide/glider/gled/gledet gnide/gnider/gned/gnedet gribe/griber/greb/grebet \
    græde/græder/græd/grædt gælde/gælder/gjaldt/gældt gøre/gør/gjorde/gjort gå/går/gik/gået \
    have/har/havde/haft hedde/hedder/hed/heddet hive/hiver/hev/hevet \
    hjemtage/hjemtager/hjemtog/hjemtaget hjælpe/hjælper/hjalp/hjulpet holde/holder/holdt/holdt \
    hænge/hænger/hang/hængt imødegå/imødegår/imødegik/imødegået \
    imødekomme/imødekommer/imødekom/imødekommet inddrage/inddrager/inddrog/inddraget \
    indfri/indfrier/indfriede/indfriet indgå/indgår/indgik/indgået klinge/klinger/klang/klinget \
    knibe/kniber/kneb/knebet komme/kommer/kom/kommet krybe/kryber/krøb/krøbet kunne/kan/kunne/kunnet \
    kvæle/kvæler/kvalte/kvalt lade/lader/lod/ladet le/ler/lo/leet lide/lider/led/lidt \
    ligge/ligger/lå/ligget lyde/lyder/lød/lydt lyve/lyver/løj/løjet lægge/lægger/lagde/lagt \
    løbe/løber/løb/løbet medtage/medtager/medtog/medtaget misforstå/misforstår/misforstod/misforstået \
    måtte/må/måtte/måttet nyde/nyder/nød/nydt omgå/omgår/omgik/omgået opdrage/opdrager/opdrog/opdraget \
    optage/optager/optog/optaget optræde/optræder/optrådte/optrådt \
    overdrage/overdrager/overdrog/overdraget overgå/overgår/overgik/overgået \
    overlade/overlader/overlod/overladt pådrage/pådrager/pådrog/pådraget påtage/påtager/påtog/påtaget \
    ride/rider/red/redet rive/river/rev/revet ryge/ryger/røg/røget række/rækker/rakte/rakt \
    rådgive/rådgiver/rådgav/rådgivet se/ser/så/set sidde/sidder/sad/siddet sige/siger/sagde/sagt \
    ske/sker/skete/sket skide/skider/sked/skidt skride/skrider/skred/skredet \
    skrige/skriger/skreg/skreget skrive/skriver/skrev/skrevet skulle/skal/skulle/skullet \
    skyde/skyder/skød/skudt skære/skærer/skar/skåret slibe/sliber/sleb/slebet slide/slider/sled/slidt \
    slippe/slipper/slap/sluppet slå/slår/slog/slået smide/smider/smed/smidt smøre/smører/smurte/smurt \
    snige/sniger/sneg/sneget snyde/snyder/snød/snydt sove/sover/sov/sovet spinde/spinder/spandt/spundet \
    springe/springer/sprang/sprunget spørge/spørger/spurgte/spurgt stige/stiger/steg/steget \
    stikke/stikker/stak/stukket stinke/stinker/stank/stinket stjæle/stjæler/stjal/stjålet \
    stride/strider/stred/stridt strække/strækker/strakte/strakt stå/står/stod/stået \
    svide/svider/sved/svedet svige/sviger/sveg/sveget sværge/sværger/svor/svoret \
    synge/synger/sang/sunget synke/synker/sank/sunket sælge/sælger/solgte/solgt sætte/sætter/satte/sat \
    tage/tager/tog/taget tie/tier/tav/tiet tilgå/tilgår/tilgik/tilgået tillade/tillader/tillod/tilladt \
    tilstå/tilstår/tilstod/tilstået træde/træder/trådte/trådt træffe/træffer/traf/truffet \
    trække/trækker/trak/trukket turde/tør/turde/turdet tvinge/tvinger/tvang/tvunget \
    tælle/tæller/talte/talt uddrage/uddrager/uddrog/uddraget udelade/udelader/udelod/udeladt \
    unddrage/unddrager/unddrog/unddraget undgå/undgår/undgik/undgået undlade/undlader/undlod/undladt \
    vide/ved/vidste/vidst vige/viger/veg/veget ville/vil/ville/villet vinde/vinder/vandt/vundet \
    vride/vrider/vred/vredet vælge/vælger/valgte/valgt være/er/var/været æde/æder/åd/ædt
    """
}
