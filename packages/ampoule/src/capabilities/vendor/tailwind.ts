import {CapabilityError, type SourceFile, type TailwindRequest} from '@ampoule/build'
import type {Vendor} from './vendor.ts'

/** Compiles the styles of a page with the Tailwind that is installed. */
export async function compileTailwind(request: TailwindRequest, vendor: Vendor): Promise<SourceFile> {
  await vendor.find({package: 'tailwindcss', range: '3'})
  throw new CapabilityError('remote', `\`${request.url}\` is not compiled yet`)
}
