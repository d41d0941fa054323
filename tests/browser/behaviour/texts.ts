/** Short, since they are typed key by key. */
export const BREACH = 'Kayden in 8B cried again';
export const OTHER_BREACH = 'Kayden in 8B got excluded';
export const CLEAR = 'A walk by the river';
export const OTHER_CLEAR = 'I baked a lemon cake';
