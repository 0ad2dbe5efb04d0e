/** What stands before the names of saints, and of what is called after them. */

export const SAINT = /^(?:St|St\.|Saint|Sts|SS|Holy|Sacred)$/;
