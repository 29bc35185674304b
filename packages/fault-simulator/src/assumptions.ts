/**
 * What no till can check, and what its rules rest on. The worlds of this checker keep to these
 * assumptions and to nothing else; where one of them fails, money can go astray whatever a till does.
 *
 * - **The fence.** An access token lives {@link TOKEN_LIFETIME_MS} at most, and a gateway whose clock
 *   is wrong lets it live {@link GATEWAY_CLOCK_ERROR_MS} longer. A request that hangs somewhere on the
 *   way can run until then and never after. Both together are the engine's `fenceMs`.
 * - **Copies.** A copy of a request that the network makes runs before the answer to that request
 *   reaches the till, or the till gets no deciding answer to it: after a deciding answer nothing of
 *   the attempt is on its way any more. Nor does the till hear one copy refused because the copy
 *   before it has emptied the wallet: a till with one attempt and one clear refusal can't know better.
 * - **Memory.** The provider remembers a reference for longer than a till asks about it
 *   ({@link LedgerOptions.referenceLifetimeMs} stays `undefined`): one that forgets would sell again.
 * - **References.** 130 random bits do not collide. A reference that another till has used anyway (a
 *   clone of this one) is told by the first answer that is heard, and only by that one.
 * - **Steadiness.** A product that can't be undone (2273, 2274) does not become undoable while a
 *   reversal of it is on its way.
 * - **Truth.** A success with everything that is due means that it sold. A documented refusal means
 *   that this copy of the request sold nothing; one that the customer must mend means that no earlier
 *   copy did either, while one that the shop must mend (an empty wallet) does not.
 * - **People.** A cashier who is asked to look at a slip says what is there, gives money back only
 *   when the till says that it is due, and takes a printed slip back before asking for a void: which
 *   does not keep the customer from having used it already. A supervisor asks the provider before
 *   settling what is frozen.
 * - **Disk.** What SQLite has synced stays: the loss of synced bytes, and damaged files, are other
 *   tests' business. Here a process dies at any point, with every byte that it had written.
 */
export type Assumptions = 'see above';

/** How long the virtual provider's access tokens are good. Flash documents 3600 s; 1150 s was seen. */
export const TOKEN_LIFETIME_MS = 3_600_000;

/** How much longer a gateway may take an access token that has run out. */
export const GATEWAY_CLOCK_ERROR_MS = 15 * 60_000;

/** A world that is not at rest by then never will be: every wait of a till is far shorter. */
export const LONGEST_WORLD_MS = 20 * 24 * 3_600_000;

/** The same for a world that is busy all the time: an ordinary one has some hundreds of facts. */
export const MOST_FACTS = 5_000;
