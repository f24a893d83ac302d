/**
 * The statements in what a model wrote, unchecked: the list `statements` of a JSON object, or a bare list; alone, within a
 * fence, or with words before and after it.
 * @returns null where there is no such list
 */
export function listIn(content: string): unknown[] | null {
  for (const candidate of candidates(content)) {
    let json: unknown
    try {
      json = JSON.parse(candidate)
    } catch {
      continue
    }
    if (Array.isArray(json)) return json
    if (typeof json === 'object' && json !== null && 'statements' in json && Array.isArray(json.statements))
      return json.statements
  }
  return null
}

function* candidates(content: string): Generator<string> {
  yield content
  const thought = content.lastIndexOf('</think>')
  const said = thought < 0 ? content : content.slice(thought + '</think>'.length)
  const fence = said.indexOf('```')
  if (fence >= 0) {
    const from = said.indexOf('\n', fence)
    const to = said.lastIndexOf('```')
    if (from >= 0 && to > from) yield said.slice(from, to)
  }
  const [object, list] = [said.indexOf('{'), said.indexOf('[')]
  if (object >= 0) yield said.slice(object, said.lastIndexOf('}') + 1)
  if (list >= 0 && (object < 0 || list < object)) yield said.slice(list, said.lastIndexOf(']') + 1)
}
