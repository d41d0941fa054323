/** Words that often have a capital and are not the name of a person, unless the text says so. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  christmas easter ramadan eid diwali hanukkah purim pesach lent advent halloween xmas vaisakhi pride remembrance armistice bonfire
  maths english science history geography french german spanish welsh gaelic irish latin music art drama pe re dt ict computing pshe
  phonics physics chemistry biology psychology sociology economics business food mandarin urdu polish arabic italian
  british scottish european american african asian indian pakistani chinese japanese jewish muslim christian hindu sikh catholic
  roman romans greek greeks viking vikings tudor tudors victorian victorians egyptian egyptians saxon saxons celtic norman
  england scotland wales ireland britain uk london manchester birmingham leeds liverpool bristol sheffield newcastle nottingham
  leicester cardiff swansea belfast glasgow edinburgh aberdeen dundee york bath brighton oxford cambridge bradford hull derby wolverhampton
  coventry norwich exeter plymouth southampton portsmouth reading luton kent essex surrey sussex devon cornwall dorset somerset norfolk
  suffolk yorkshire lancashire cumbria durham northumberland cheshire bromley croydon lewisham hackney tottenham peckham brixton
  france spain germany italy greece poland ukraine russia china india pakistan bangladesh nigeria ghana kenya somalia syria israel
  palestine gaza america europe africa asia australia canada turkey iran iraq afghanistan romania
  twitter instagram facebook tiktok snapchat whatsapp youtube google teams zoom netflix amazon tesco asda aldi lidl sainsburys
  waitrose greggs costa starbucks nandos ikea argos primark spotify disney bbc itv guardian times mail telegraph linkedin reddit
  discord twinkl kahoot seneca sparx padlet canva powerpoint word excel microsoft apple chatgpt gemini copilot ofsted estyn dfe gove
  arsenal chelsea spurs everton villa rangers celtic united city liverpool barcelona madrid wembley anfield
  god jesus allah lord bible quran torah church mosque labour tory tories conservative conservatives reform greens snp plaid
  year head deputy miss mrs mr ms sir madam dr prof mum dad mummy daddy nan nanny gran grandma grandad grandpa auntie uncle
  term inset pgce pgde qts scitt ect nqt ebacc gcse gcses sats btec ks1 ks2 ks3 ks4 ks5 sen send ehcp slt hod ta tas eal pp lac
  the this that these those there then they them their what when where which who why how and but not for from with without into
  just never always still well yes yeah nope thanks thank please sorry hello happy good great best first last new big little today tonight
  tomorrow yesterday morning afternoon evening weekend week day night half full massive huge love loved loving lovely
  anyone everyone someone nobody everybody somebody something nothing anything every each some any all none one two three four five
  six seven eight nine ten our your his her its my we you she he it i i'm i've i'll i'd if so as at by in on of or no to up out off
  over under after before because although while until since unless also even only very really actually honestly literally
  shout shoutout huge proud excited delighted pleased privileged honoured grateful thrilled buzzing absolutely completely
  lesson class form group set register detention homework assembly school college academy nursery reception primary secondary high
  come go get got give take make do don't can can't could should would will won't did didn't does is isn't are aren't was were has have
  had been being be let let's look looking see saw watch watching read reading teach teaching taught mark marking plan planning
  photo photos pic video link bio comment comments story post thread update reminder tip tips note ps nb edit rant warning title
  shakespeare macbeth hamlet othello romeo juliet lear prospero dickens orwell austen bronte duffy armitage heaney scrooge
  fellow partnership holocaust trust foundation council conference workshop programme association union society team service
  association award awards hub alliance network committee governors department office centre street road avenue lane park
  mentor tutor trainee trainees pupil pupils student students teacher teachers teacher's staff mentors parent parents
  minecraft fortnite roblox pokemon lego barbie frozen moana bluey peppa gruffalo paddington pudsey santa elf nativity
  roma gypsy traveller travellers romani
  world book children's national international royal open online digital media social internet covid brexit ukip`.split(
    /\s+/,
  ),
);
