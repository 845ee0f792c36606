// Many apps share an origin: the database is named after where this one lives.

export const databaseName = (base: string): string => `recto:${base}`;
