import { ACCOUNTS, type Context, ROLES, SURFACES } from '../../policy/context.ts';

/** Where and as whom, as the model is told: one bit for each surface, account and role. */
export const contextBits = ({ surface, account, role }: Context): number[] => [
  ...SURFACES.map((one) => Number(one === surface)),
  ...ACCOUNTS.map((one) => Number(one === account)),
  ...ROLES.map((one) => Number(one === role)),
];
