/** What reports made on this page say of who made them. */
export const ENGINE = 'rotawright-web';
