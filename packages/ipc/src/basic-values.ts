import { z } from 'zod';

/** Money in cents. */
export const cents = z.number().int().safe();
/** A few lines of text. */
export const text = z.string().max(2_000);
/** A name, or a line of text. */
export const shortText = z.string().max(200);
/** The id of a sale or of a confirmation. */
export const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
/** A question that carries nothing. */
export const nothing = z.undefined();
