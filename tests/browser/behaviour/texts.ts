export const BREACH = 'Kayden in 8B had another meltdown today and his mum had to collect him';
export const OTHER_BREACH = 'Kayden in 8B was excluded again today and his dad shouted at the office staff';
export const CLEAR = 'Lovely walk by the river this morning, the light was gorgeous';
export const OTHER_CLEAR = 'Baked a lemon cake and it came out better than last time';
