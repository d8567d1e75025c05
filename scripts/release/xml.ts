/** Texts as they stand in attributes and elements of XML. Pure. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
