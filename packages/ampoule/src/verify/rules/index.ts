import type {RunExample, RunRule} from '../run-rule.ts'
import * as runAccessibility from './run-accessibility.ts'
import * as runBlank from './run-blank.ts'
import * as runBlocked from './run-blocked.ts'
import * as runBrokenFont from './run-broken-font.ts'
import * as runBrokenImage from './run-broken-image.ts'
import * as runBrokenMedia from './run-broken-media.ts'
import * as runConsoleError from './run-console-error.ts'
import * as runContrast from './run-contrast.ts'
import * as runDialog from './run-dialog.ts'
import * as runDifference from './run-difference.ts'
import * as runDownload from './run-download.ts'
import * as runException from './run-exception.ts'
import * as runMotion from './run-motion.ts'
import * as runNavigation from './run-navigation.ts'
import * as runOverflow from './run-overflow.ts'
import * as runPopup from './run-popup.ts'
import * as runRequest from './run-request.ts'
import * as runSlow from './run-slow.ts'
import * as runStep from './run-step.ts'
import * as runStopped from './run-stopped.ts'

/** All rules of a run with their examples, by id. */
export const documentedRuns: readonly {readonly rule: RunRule; readonly examples: readonly RunExample[]}[] = [
  runAccessibility,
  runBlank,
  runBlocked,
  runBrokenFont,
  runBrokenImage,
  runBrokenMedia,
  runConsoleError,
  runContrast,
  runDialog,
  runDifference,
  runDownload,
  runException,
  runMotion,
  runNavigation,
  runOverflow,
  runPopup,
  runRequest,
  runSlow,
  runStep,
  runStopped,
]
