import { config } from 'zod';
import { serve } from '../../src/engine/serve.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

serve();
