/** So many names and topics of an article stand on its card. The page loads this file: it imports nothing. */
export const shownEntities = 6;
export const shownTopics = 2;
