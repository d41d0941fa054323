/** Every sentence of the panel, but for those of verdicts and reports. */
export const panelWords = {
  views: { post: 'Post', page: 'Page', report: 'Report', concern: 'Concern' },
  viewsLabel: 'What to check',
  reportCount: (count: number) => (count === 0 ? 'Report' : `Report (${count})`),
  onDevice: 'Everything is checked on this device. Nothing is sent or kept.',

  post: {
    title: 'Check a post',
    text: 'The post',
    placeholder: 'Write or paste the post',
    addPictures: 'Add pictures or a screenshot',
    orDrop: 'or drop or paste them here',
    context: 'Where, as whom and when',
    site: 'Site',
    kind: 'Kind',
    account: 'Account',
    role: 'Written by a',
    when: 'When it is or was posted',
    otherSite: 'Another site',
    empty: 'What the policy says about the post appears here while you write.',
    verdict: 'What the policy says',
    checking: 'Checking…',
    clear: 'Nothing noticed',
    clearMore:
      'Nothing in it goes against the policy as far as Forethought can see. It can miss things, so have a last look yourself.',
    notAll: 'The post is longer than Forethought can check at once, so only its beginning was checked.',
    failed: (why: string) => `This post could not be checked: ${why}`,
    add: 'Add to the report',
    added: 'Added to the report.',
    startAnew: 'Start anew',
  },
  pictures: {
    list: 'Pictures',
    name: (number: number) => `Picture ${number}`,
    looking: 'Looking at it…',
    failed: 'Forethought could not look at this picture.',
    seen: (faces: number, wordCount: number) => {
      const parts = [
        ...(faces > 0 ? [faces === 1 ? 'what may be 1 face' : `what may be ${faces} faces`] : []),
        ...(wordCount > 0 ? [wordCount === 1 ? '1 word' : `${wordCount} words`] : []),
      ];
      return parts.length === 0 ? 'No faces and no words found.' : `Found: ${parts.join(' and ')}.`;
    },
    isPost: 'This is a screenshot of the post: judge its words',
    remove: 'Remove',
    removeOne: (number: number) => `Remove picture ${number}`,
    tooMany: (most: number) => `At most ${most} pictures can be checked together. The others were left out.`,
    notFiles: 'Only pictures and videos can be added here.',
    notTaken:
      'This picture could not be taken from the page. Copy it there and paste it here, or bring it wholly into sight and try again.',
  },
  page: {
    title: 'Check this page',
    before: 'Before you look at somebody’s posts',
    points: [
      'Look only with the person’s knowledge. Tell them what you check, why, and who will see the result.',
      'Have a clear reason, and take the way that intrudes least. Often it is enough that people check their own posts.',
      'Look only at what anybody can see. What is open to you as a friend is not meant for this.',
      'A warning is no finding of fault. Hear the person, and let a person decide.',
      'Keep no more than you need. Ask your data protection lead first: an impact assessment may be needed.',
    ],
    source:
      'More on this: “Employment practices and data protection: monitoring workers”, Information Commissioner’s Office, 2023.',
    start: 'I have read this. List the posts',
    again: 'List the posts again',
    looking: 'Reading the page…',
    progress: (done: number, all: number) => `Checked ${done} of ${all} posts`,
    soFar: 'Checked so far',
    stop: 'Stop',
    noLeave:
      'The browser does not let Forethought look at this page yet. Go to the page, press Forethought’s button in the toolbar, and choose “Check this page”.',
    none: 'No posts were found on this page. Copy a post and check it under “Post”.',
    failed: (why: string) => `The page could not be checked: ${why}`,
    found: (noticed: number, all: number) =>
      noticed === 0
        ? `Nothing was noticed in ${all === 1 ? '1 post' : `${all} posts`}.`
        : `Something was noticed in ${noticed} of ${all === 1 ? '1 post' : `${all} posts`}.`,
    onlyShown: 'Only posts that the page shows now were read. Scroll on to load more, and list them again.',
    addNoticed: 'Add those with something noticed to the report',
    addAll: 'Add all to the report',
    added: (count: number) => {
      if (count === 0) return 'They are in the report already.';
      return count === 1 ? '1 post was added to the report.' : `${count} posts were added to the report.`;
    },
    onlyPictures: 'A post without words',
  },
  concern: {
    title: 'Report a concern',
    whom: (provider: string) =>
      `Concerns go to the Designated Safeguarding Lead at ${provider}. Reports are handled confidentially.`,
    danger: 'If a child is in danger now, call 999 first.',
    noContact:
      'The rules in force name no contact. Ask your provider for it, then copy the text or open it in your mail program.',
    text: 'The text',
    textHelp:
      'You can change it. Leave out names and details of pupils: the lead will ask for them in a safe way.',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the text and copy it.',
    mail: 'Open in my mail program',
    subject: 'A concern about something online',
    ready: (title: string, policy: string, about: string) =>
      `To the ${title}

I would like to report a concern about something that I saw online.
${about}
It may touch on our ${policy}. I have left out the names and details of pupils here on purpose.

Please tell me how to pass the details on safely.

My name and how to reach me:
`,
    aboutPost: (site: string, clauses: string, severity: string) =>
      `\nWhere: ${site}\nWhich part of the policy: ${clauses}\nHow serious it may be: ${severity}\n`,
  },
} as const;
