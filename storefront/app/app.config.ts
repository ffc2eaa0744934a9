export default defineAppConfig({
  ui: {
    colors: { primary: 'lua', secondary: 'nghe', neutral: 'stone' },
    button: {
      // the library pales a button under the pointer until white words can hardly be read on it
      compoundVariants: [
        { color: 'primary', variant: 'solid', class: 'hover:bg-lua-700 active:bg-lua-700 dark:hover:bg-lua-300 dark:active:bg-lua-300' },
      ],
    },
  },
})
