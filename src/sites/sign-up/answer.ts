import type { SignUpAnswer } from '../../messages.ts';
import { packInForce } from '../../packs/in-force.ts';
import { momentOf } from '../../policy/moment.ts';
import { readSettings } from '../../settings.ts';
import { explainMoment } from '../../verdict/explain.ts';

/** What a page of a dating or gambling site needs, to know an address of work when it sees one. */
export async function signUpAnswer(host: string): Promise<SignUpAnswer> {
  const [{ pack }, { switchedOff }] = await Promise.all([packInForce(), readSettings()]);
  const moment = momentOf(pack, 'work-email-sign-up');
  const isMeant = moment?.hosts.some((site) => host === site || host.endsWith(`.${site}`));
  if (!moment || !isMeant || switchedOff.includes(host)) return null;
  return { domains: pack.organisation.emailDomains, tip: explainMoment(pack, moment, 'tip') };
}
