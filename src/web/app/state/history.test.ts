import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit/edit.js'
import { History } from './history.js'

const set = (source: string, was: string): Edit => ({ kind: 'set', path: ['a'], source, was })

/** A text of one value; an edit takes a moment, and is refused where another value stands than it goes from. */
function opened(start: string) {
  const told: string[] = []
  const file = { value: start }
  const perform = async (edit: Edit, what: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (edit.kind !== 'set' || edit.was !== file.value) return null
    file.value = edit.source
    return { what, edit, undo: set(edit.was, edit.source) }
  }
  const history = new History(perform, (message) => told.push(message))
  const change = (source: string, was: string) => history.change(() => perform(set(source, was), source))
  return { history, file, told, change }
}

describe('the history of a session', () => {
  it('takes back the last change that was asked for, though it was not done yet', async () => {
    const { history, file, change } = opened('II')
    void change('N', 'II')
    void change('NA', 'N')
    await history.undo()
    expect(file.value).toBe('N')
    await history.undo()
    expect(file.value).toBe('II')
  })

  it('keeps the order of keys that come faster than they are done', async () => {
    const { history, file, told, change } = opened('II')
    void change('N', 'II')
    void history.undo()
    void change('C', 'II')
    void history.undo()
    void history.redo()
    void history.undo()
    await history.undo()
    expect(file.value).toBe('II')
    expect(told).toEqual(['undone: N', 'undone: C', 'done again: C', 'undone: C', 'nothing to undo'])
  })

  it('goes on after a change that was refused, and after one that failed', async () => {
    const { history, file, change } = opened('II')
    expect(await change('N', 'I')).toBe(false)
    await expect(history.change(() => Promise.reject(new Error('the worker is gone')))).rejects.toThrow('gone')
    expect(await change('N', 'II')).toBe(true)
    await history.undo()
    expect(file.value).toBe('II')
    await history.redo()
    expect(file.value).toBe('N')
  })
})
