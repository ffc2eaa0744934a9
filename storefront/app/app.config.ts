export default defineAppConfig({ ui: { colors: { primary: 'lua', secondary: 'nghe', neutral: 'stone' } } })
