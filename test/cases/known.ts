/** Cases whose sealed page is not yet the page that it was. The list only gets shorter. */
export const known: readonly string[] = []
