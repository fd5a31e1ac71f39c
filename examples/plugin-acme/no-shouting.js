import {defineRule, integer} from '@ampoule/lint'

export const noShouting = {
  rule: defineRule({
    id: 'acme-no-shouting',
    severity: 'warning',
    summary: 'Disallow headings in capitals.',
    why: 'Screen readers spell them letter by letter.',
    instead: 'Write the heading in sentence case.',
    options: {letters: integer('How many capitals in a row are allowed.', 5)},
    messages: {shouting: 'Heading is in capitals'},
    create({page, options, report}) {
      const shouted = new RegExp(`\\p{Lu}{${options.letters + 1},}`, 'u')
      return {
        end() {
          for (const heading of page.elementsOf('h1', 'h2', 'h3')) {
            const isShouted = heading.childNodes.some((node) => 'value' in node && shouted.test(node.value))
            if (isShouted) report({message: 'shouting', place: page.placeOf(heading)})
          }
        },
      }
    },
  }),
  examples: [
    {name: 'capitals', html: '<h1>READ THIS FIRST, IMPORTANT</h1>', findings: ['1:1-1:5 Heading is in capitals']},
    {name: 'an abbreviation', html: '<h1>Our HTTP API</h1>', findings: []},
  ],
}
