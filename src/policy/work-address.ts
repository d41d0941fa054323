/** Under these stand schools and universities of the UK, whoever provides the training. */
const EDUCATION = ['sch.uk', 'ac.uk'];
const MOST_CHARACTERS = 320;

/** Whether what stands in an email field is an address of work: at one of the domains, or at a school or university. */
export function isWorkAddress(value: string, domains: readonly string[]): boolean {
  const address = value.trim().toLowerCase();
  if (address.length > MOST_CHARACTERS) return false;
  const [, host = ''] = /^[^\s@]+@([^\s@]+?)\.?$/.exec(address) ?? [];
  return [...domains, ...EDUCATION].some((domain) => host === domain || host.endsWith(`.${domain}`));
}
