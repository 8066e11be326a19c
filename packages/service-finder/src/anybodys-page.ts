/** A page that anybody may have open: where “Exit this page” leads, unless a site names another. */
export const anybodysPage = 'https://www.bbc.co.uk/weather';
