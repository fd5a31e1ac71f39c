import {schemeOf} from '../url.ts'
import type {Node} from './ast.ts'
import {type ElementSink, elementSink, likelySink, linkSink, worksInDocument} from './elements.ts'
import type {Frame} from './frame.ts'
import type {Kind} from './kinds.ts'
import type {Given} from './made-elements.ts'
import {writeContent} from './read-content.ts'
import type {Report} from './report.ts'
import {blobTexts} from './read-calls.ts'

void schemeOf
void blobTexts
