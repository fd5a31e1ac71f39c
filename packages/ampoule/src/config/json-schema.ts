import {toJsonSchema} from '@valibot/to-json-schema'
import {configSchema} from './schema.ts'

/** The JSON Schema of `ampoule.config.json`, for editors: `{"$schema": "./node_modules/ampoule/schema.json"}`. */
export function configJsonSchema(): object {
  return {...toJsonSchema(configSchema, {typeMode: 'input'}), title: 'Configuration of ampoule'}
}
