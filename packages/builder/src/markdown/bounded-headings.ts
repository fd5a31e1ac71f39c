import {setextUnderline} from 'micromark-core-commonmark'
import type {Construct, Event, Extension, Resolver} from 'micromark-util-types'

/**
 * Syntax extension of micromark that adds no syntax: an underlined heading takes as long as its own text is long. The construct
 * of micromark copies all events of the document at each such heading.
 */
export function boundedHeadings(): Extension {
  const bounded: Construct = {...setextUnderline, name: 'boundedSetextUnderline', resolveTo}
  return {flow: {[dash]: bounded, [equals]: bounded}, disable: {null: ['setextUnderline']}}
}

const [dash, equals] = [45, 61]

/** The resolver of micromark changes nothing before the content that becomes the heading. */
const resolveTo: Resolver = (events, context) => {
  const content = events.splice(events.findLastIndex(opensContent))
  for (const event of setextUnderline.resolveTo?.(content, context) ?? content) events.push(event)
  return events
}

function opensContent([side, token]: Event): boolean {
  return side === 'enter' && token.type === 'content'
}
