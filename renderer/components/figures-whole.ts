/** '66.36 %' with a space that does not break: a figure and its percent sign stay on one line. */
export const figuresWhole = (sentence: string): string => sentence.replaceAll(' %', '\u00A0%')
