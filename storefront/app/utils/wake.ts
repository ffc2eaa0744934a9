/**
 * What wakes a part of the page that holds nothing but links: the pointer or the keyboard reaching it, a moment before the click.
 * Until then it costs the phone nothing.
 */
export const REACHED: ('pointerenter' | 'focusin')[] = ['pointerenter', 'focusin']
