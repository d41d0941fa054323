import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPosts } from '../src/check/page/read-posts.ts';

export default defineUnlistedScript(readPosts);
