/** GS1 application identifier 10: 1 to 20 signs of character set 82. */
const LOT_CODE = /^[!"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$/

export const isLotCode = (code: string): boolean => LOT_CODE.test(code)
