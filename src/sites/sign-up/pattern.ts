/** Unlike the pattern of a host where posts are checked, so that a grant of this does not start the guard. */
export const signUpPattern = (host: string): string => `https://*.${host}/*`;
