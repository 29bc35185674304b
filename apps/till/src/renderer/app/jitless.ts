import { z } from 'zod';

// The content security policy forbids making code from text, which zod would do for speed. Schemas
// look at this when they are made, so this module is imported before any schema.
z.config({ jitless: true });
