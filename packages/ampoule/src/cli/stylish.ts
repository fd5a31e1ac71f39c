export {findingLines} from '@ampoule/lint'
