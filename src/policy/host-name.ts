import { z } from 'zod';

/** Name of a host, such as `intranet.school.example`: small letters, no `https://`, nothing behind it. */
export const HostName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);
