import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { Placed } from '../../../src/check/archive/folder.ts';
import { openZip } from '../../../src/check/archive/zip.ts';

/** Files by their path in the archive. */
export type Files = Record<string, string>;

export async function zipOf(files: Record<string, string | Uint8Array>, options = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return writer.close();
}

export const zipSource = async (files: Files) => openZip(await zipOf(files), 'archive.zip');

export const placed = (files: Files): Placed[] =>
  Object.entries(files).map(([path, text]) => ({ path, blob: new Blob([text]) }));

const js = (name: string, value: unknown) => `window.YTD.${name}.part0 = ${JSON.stringify(value, null, 2)}`;

/** What Meta makes of UTF-8. */
export const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** One archive of each site, in the site's documented form; each holds a risky post, a clear one and what is not the person's own. */
export const RISKY = 'Kayden in 8C got excluded again, his mum had to collect him';
export const CLEAR = 'What a lovely evening by the river';
export const OTHERS = 'Amelia in 4B bit me today, her dad is in prison';

export const SAMPLES: Record<string, { files: Files; own: string[] }> = {
  x: {
    files: {
      'data/account.js': js('account', [{ account: { accountId: '7', username: 'me' } }]),
      'data/tweets.js': js('tweets', [
        {
          tweet: {
            id_str: '11',
            full_text: `${RISKY} &amp; more`,
            created_at: 'Wed Nov 18 20:19:24 +0000 2026',
          },
        },
        {
          tweet: {
            id_str: '12',
            full_text: `RT @other: ${OTHERS}`,
            created_at: 'Wed Nov 18 20:20:24 +0000 2026',
          },
        },
        { tweet: { id_str: '13', full_text: CLEAR, in_reply_to_user_id_str: '9' } },
      ]),
      'data/note-tweet.js': js('note_tweet', [
        { noteTweet: { noteTweetId: '14', createdAt: '2026-11-18T20:19:24.000Z', core: { text: CLEAR } } },
      ]),
      'data/direct-messages.js': js('direct_messages', [
        {
          dmConversation: {
            conversationId: '7-9',
            messages: [
              { messageCreate: { senderId: '9', text: OTHERS, createdAt: '2026-11-18T20:19:24.000Z' } },
              { messageCreate: { senderId: '7', text: RISKY, createdAt: '2026-11-18T20:19:24.000Z' } },
              { joinConversation: {} },
            ],
          },
        },
      ]),
    },
    own: [`${RISKY} & more`, CLEAR, CLEAR, RISKY],
  },
  mastodon: {
    files: {
      'outbox.json': JSON.stringify({
        '@context': 'https://www.w3.org/ns/activitystreams',
        type: 'OrderedCollection',
        orderedItems: [
          {
            type: 'Create',
            published: '2026-11-18T20:19:24Z',
            to: ['https://www.w3.org/ns/activitystreams#Public'],
            object: {
              type: 'Note',
              url: 'https://mas.to/@me/1',
              content: `<p>${RISKY}</p><p>second<br />third &lt;3 &#39;x&#39;</p>`,
            },
          },
          { type: 'Announce', published: '2026-11-18T20:19:24Z', object: 'https://mas.to/@other/1' },
          { type: 'Create', to: ['https://mas.to/users/other'], object: { type: 'Note', content: CLEAR } },
        ],
      }),
    },
    own: [`${RISKY}\n\nsecond\nthird <3 'x'`, CLEAR],
  },
  facebook: {
    files: {
      'personal_information/profile_information/profile_information.json': JSON.stringify({
        profile_v2: { name: { full_name: latin1('Zoë Example') } },
      }),
      'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json': JSON.stringify([
        { timestamp: 1_795_000_000, data: [{ post: latin1(`${RISKY} – café 😀`) }] },
        {
          timestamp: 1_795_000_000,
          attachments: [{ data: [{ media: { uri: 'a.jpg', description: CLEAR } }] }],
        },
        { timestamp: 1_795_000_000, title: 'Zoë updated her status.' },
      ]),
      'your_facebook_activity/comments_and_reactions/comments.json': JSON.stringify({
        comments_v2: [
          { timestamp: 1_795_000_000, data: [{ comment: { comment: CLEAR, author: 'Zoë' } }], title: 'x' },
        ],
      }),
      'your_facebook_activity/messages/inbox/other_1/message_1.json': JSON.stringify({
        participants: [{ name: 'Other' }, { name: latin1('Zoë Example') }],
        messages: [
          { sender_name: 'Other', timestamp_ms: 1_795_000_000_000, content: OTHERS },
          { sender_name: latin1('Zoë Example'), timestamp_ms: 1_795_000_000_000, content: RISKY },
        ],
      }),
    },
    own: [`${RISKY} – café 😀`, CLEAR, CLEAR, RISKY],
  },
  instagram: {
    files: {
      'personal_information/personal_information/personal_information.json': JSON.stringify({
        profile_user: [{ string_map_data: { Name: { value: 'Me' }, Username: { value: 'me.me' } } }],
      }),
      'your_instagram_activity/media/posts_1.json': JSON.stringify([
        { media: [{ uri: 'media/1.jpg', creation_timestamp: 1_795_000_000, title: latin1(`${RISKY} é`) }] },
        { media: [{ title: '' }, { title: '' }], title: CLEAR, creation_timestamp: 1_795_000_000 },
      ]),
      'your_instagram_activity/media/stories.json': JSON.stringify({
        ig_stories: [{ uri: 'media/2.mp4', creation_timestamp: 1_795_000_000, title: CLEAR }],
      }),
      'your_instagram_activity/comments/post_comments_1.json': JSON.stringify([
        {
          media_list_data: [{ uri: '' }],
          string_map_data: {
            Comment: { value: RISKY },
            'Media Owner': { value: 'other' },
            Time: { timestamp: 1_795_000_000 },
          },
        },
      ]),
      'your_instagram_activity/messages/inbox/other_1/message_1.json': JSON.stringify({
        messages: [
          { sender_name: 'Other', timestamp_ms: 1_795_000_000_000, content: OTHERS },
          { sender_name: 'Me', timestamp_ms: 1_795_000_000_000, content: CLEAR },
        ],
      }),
    },
    own: [`${RISKY} é`, CLEAR, CLEAR, RISKY, CLEAR],
  },
  linkedin: {
    files: {
      'Profile.csv': 'First Name,Last Name,Headline\nZoë,Example,Trainee teacher\n',
      'Shares.csv': `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-11-18 20:19:24,https://www.linkedin.com/feed/update/urn:li:share:1,"${RISKY}""\n""second ""line""",,,MEMBER_NETWORK\n`,
      'Comments.csv': `Date,Link,Message\n2026-11-18 20:19:24,https://www.linkedin.com/feed/update/urn:li:share:2,${CLEAR}\n`,
      'messages.csv': `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Other,https://a,Zoë Example,,2026-11-18 20:19:24 UTC,,"${OTHERS}",INBOX\n1,,Zoë Example,https://b,Other,,2026-11-18 20:19:24 UTC,,"${RISKY}",INBOX\n`,
    },
    own: [`${RISKY}\nsecond "line"`, CLEAR, RISKY],
  },
  tiktok: {
    files: {
      'user_data_tiktok.json': JSON.stringify({
        Comment: {
          Comments: { CommentsList: [{ date: '2026-11-18 20:19:24', comment: RISKY, photo: 'N/A' }] },
        },
        'Direct Message': {
          'Direct Messages': {
            ChatHistory: {
              'Chat History with other:': [
                { Date: '2026-11-18 20:19:24', From: 'other', Content: OTHERS },
                { Date: '2026-11-18 20:19:24', From: 'me', Content: CLEAR },
              ],
            },
          },
        },
        'Your Activity': {
          'Watch History': { VideoList: [{ Date: '2026-11-18 20:19:24', Link: 'https://x/' }] },
        },
        'Profile And Settings': { 'Profile Info': { ProfileMap: { userName: 'me', emailAddress: 'a@b.c' } } },
        Post: {
          Posts: {
            VideoList: [
              { Date: '2026-11-18 20:19:24', Link: 'https://www.tiktok.com/@me/video/1', Title: RISKY },
              { Date: '2026-11-18 20:19:24', Link: 'https://v16.tiktokcdn.com/x', Likes: '3' },
            ],
          },
        },
      }),
    },
    own: [RISKY, CLEAR, RISKY],
  },
  reddit: {
    files: {
      'statistics.csv': 'statistic,value\naccount name,me\nemail verified,True\n',
      'posts.csv': `id,permalink,date,ip,subreddit,gildings,title,url,body\na1,https://www.reddit.com/r/x/comments/a1/t/,2026-11-18 20:19:24 UTC,,x,0,"A ""title""",,"${RISKY}"\n`,
      'comments.csv': `id,permalink,date,ip,subreddit,gildings,link,parent,body,media\nb1,/r/x/comments/a1/t/b1/,2026-11-18 20:19:24 UTC,,x,0,https://a,,${CLEAR},\n`,
      'messages_archive.csv': `id,permalink,thread_id,date,ip,from,to,subject,body\nc1,https://www.reddit.com/message/messages/c1,1,2026-11-18 20:19:24 UTC,,other,me,hi,${CLEAR}\nc2,https://www.reddit.com/message/messages/c2,1,2026-11-18 20:19:24 UTC,,me,other,hi,"${RISKY}"\n`,
    },
    own: [`A "title"\n\n${RISKY}`, CLEAR, `hi\n\n${RISKY}`],
  },
};
