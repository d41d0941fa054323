const number = new Intl.NumberFormat('en-GB');

const count = (value: number, one: string, many: string) =>
  `${number.format(value)} ${value === 1 ? one : many}`;

/** What the page of the archive says. */
export const archiveWords = {
  title: 'Check my archive',
  lead: 'The sites that you use give you a copy of all that you wrote there. Choose it here to find posts of your own that the policy would ask you to think about, and delete or hide them before somebody else finds them.',
  onDevice: 'It is read and checked on this device. None of its words is sent or kept.',
  drop: 'Drop the archive here: the zip as it came, or the folder that it unpacks to.',
  chooseZip: 'Choose zip files…',
  chooseFolder: 'Choose a folder…',
  how: 'How to get your archive',
  howLead: 'It can take a site hours or days to make it.',
  textOnly: 'Posts, comments, captions and your own messages are checked.',
  pictures: 'Look at the pictures too (slower)',
  picturesHelp:
    'Each picture is read on this device for faces and words, which takes a second or more. Videos are not looked at.',
  savedTitle: 'You were checking an archive',
  saved: (name: string, done: number, risky: number) =>
    `“${name}”: ${count(done, 'post', 'posts')} checked, ${number.format(risky)} to look at. Choose it again to go on from there.`,
  savedDone: (name: string, done: number, risky: number) =>
    `“${name}”: all ${count(done, 'post', 'posts')} checked, ${number.format(risky)} to look at. Choose it again to see them.`,
  savedWhat:
    'Kept on this device: its name and size, which posts by number, and your decisions. None of its words.',
  forget: 'Forget this',
  reading: (name: string) => `Checking “${name}”`,
  paused: (name: string) => `Paused: “${name}”`,
  stopped: (name: string) => `Stopped: “${name}”`,
  finished: (name: string) => `Checked: “${name}”`,
  progress: 'How much of the archive was read',
  sofar: (done: number, risky: number) =>
    `${count(done, 'post', 'posts')} checked, ${number.format(risky)} to look at`,
  looking: (file: string, pictures: number) =>
    `Looking at ${pictures === 1 ? 'the first picture' : `picture ${number.format(pictures)}`}: “${file}”`,
  looked: (pictures: number) => `${count(pictures, 'picture', 'pictures')} looked at`,
  picturesOf: 'Pictures of the post',
  pictureName: (at: number) => `Picture ${at} of the post`,
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  another: 'Choose another archive',
  notRead: (sentences: number) =>
    sentences === 1 ? 'One thing could not be read' : `${number.format(sentences)} things could not be read`,
  restIsChecked: 'All else was checked.',
  lookTitle: 'To look at',
  nothing: 'Nothing in it needs a second look.',
  nothingYet: 'Nothing to look at so far.',
  caution:
    'Found by rules and a trained model. They can miss things and be wrong; you decide. It is how a post reads now that counts, however long ago it was written.',
  show: 'Show',
  bands: { all: 'All', severe: 'Severe', moderate: 'Moderate', minor: 'Minor' },
  open: 'Only those not decided',
  noneLeft: 'None of these is left.',
  more: (left: number) => `Show more (${number.format(left)})`,
  dealtWith: 'Dealt with',
  keep: 'Keep',
  decisionOn: (title: string) => `Your decision: ${title}`,
  notes: { confirm: 'Dealt with: deleted or hidden.', dismiss: 'Kept on purpose.' },
  link: 'Open the post',
  noLink: (site: string) => `Find it on ${site}`,
  ago: 'Undated',
  who: 'Who you are',
} as const;
