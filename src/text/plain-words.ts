/** Common words, so that an all-small hashtag such as `#worstschoolever` can be split. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `about absolute accept account actually added adult advice after again all always amazing angel angry animals annoying any app
  army around art arts ask assembly away awful baby back bad bank beach beautiful been before behaviour being bell best better big
  birthday black blessed blue bond book books bored boring boss boy boys break brexit bring britain british broken brother bruv
  bully busy but cake can cant card care champions change charity chat chemistry child children chill christmas class classes
  classroom clean club coffee college come control cool could country crazy crime cry culture cute dad daily dating day days dead
  deal dear death deputy desk diet dinner discord disgrace dog done dont door down dream drink drinks drive drunk easter easy
  eat education election end england english even ever every exam exams excluded face facts fail failed failing fake family fan
  farm fat favourite fed feel final finally find fire first fit five follow food football for form four free freedom friday
  friend friends from fuck fun funny future game games gang gate gay get getting gig girl girls give goals going gone good got got
  great green group grow gym had half happy hard hate have head heads health heart help her here hero hey high him hire history
  holiday home homework hope horrible hot hour house how hungover idea idiot insta instagram inspection into island its job joke
  journey just keep kid kids kill kind king know lad lads lady last late laugh law lazy leader league learn learning leave left
  lesson lessons let life like link little live lockdown london long look lost love lover lunch made maga mail make man manager
  many march marking match maths may meal mean media men mental mentor mess message met miss mock mocks monday money month more
  morning most mother move much mum music must name need nervous never new news next nice night not now nursery off ofsted old
  one online only open our out over own page paid parent parents part party pass pay people period phone photo photos phonics
  pic picture pictures place placement plan play please poor post power pray primary prime print private problem proud public
  pupil pupils put queen question quit race racist read reading ready real really red reform results right road rock rude rules
  run sad safe same saturday say school schools science scum second secondary see selfie send set sex she shame shit shop should
  show sick single sister six skive sleep slow small smile snap snapchat snow social some soon sorry spring staff staffroom
  stand star start stay still stop story street strike student students stupid suck sucks summer sunday super support take talk
  tax teach teacher teachers teaching team teen tell term terrible test than thank thanks that the their them then there these
  they thing things think this those thought three throwback thug thursday tik time tiktok tired toast today together tok tomorrow
  tonight too top toxic train trainee trainees training travel trip trolls true trust truth try tuesday tutor two type ugly
  under united update used very video view viral vote wales walk want war was waste watch water way wedding wednesday week
  weekend welcome welsh went were west what when where which white who why wife will win window winter with woman women wonderful
  work working world worst would wrong yeah year years yes yet you young your youth zoo`.split(/\s+/),
);
