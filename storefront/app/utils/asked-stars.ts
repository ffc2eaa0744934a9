/** Of how many stars reviews are asked for in an address; of any number where it says nothing that could be. */
export const askedStars = (asked: unknown) => [1, 2, 3, 4, 5].find(stars => String(stars) === asked)
