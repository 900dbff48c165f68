/** The small field types that the JSON files share. */
import { z } from 'zod';

export const words = z.string().min(1);

/** Place in an order, from 1. */
export const place = z.int().min(1);

/** In UTF-16 code units; also a count. */
export const offset = z.int().min(0);
