import type { Answer } from './calls.ts'

/** What a call promises across contexts: an Answer, made from the call's value where it is none already. */
type Answered<Value> = [Value] extends [Answer<unknown>] ? Value : Answer<[Value] extends [void] ? null : Value>

/** The same calls, asked from another context: promises of Answers that always settle and never reject. */
export type Client<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...given: infer Given) => infer Value
    ? (...given: Given) => Promise<Answered<Value>>
    : never
}

/** What answers a call: the value or a promise of it. The payload is unknown because another context sent it. */
export type Handler<Call, Sender> = Call extends (...given: never[]) => infer Value
  ? (payload: unknown, sender: Sender) => Answered<Value> | Promise<Answered<Value>>
  : never

/** A handler for each call. */
export type Handlers<Calls, Sender> = { readonly [Name in keyof Calls]: Handler<Calls[Name], Sender> }

const patience = 5000
/** So long is waited before asking again: a background that was just stopped would lose the second question too. */
const breath = 250

/** Asks, and calls `heard` at whatever is heard of the answer before it is there; `signal`: nobody waits for it any longer. */
type Ask = (heard: () => void, signal: AbortSignal) => Promise<unknown>

/**
 * Waits for an answer until nothing was heard of it for 5 seconds; silence, a lost connection and a throw become sentences.
 * `again`: what is asked may be asked twice without being done twice, so that a lost question or answer is asked for once
 * more.
 */
export async function answerInTime<T>(ask: Ask, silence: string, again = false): Promise<Answer<T>> {
  const answer = await askOnce<T>(ask, silence)
  if (!again || answer.ok || answer.unsure !== true) return answer
  await new Promise((resolve) => setTimeout(resolve, breath))
  return askOnce(ask, silence)
}

async function askOnce<T>(ask: Ask, silence: string): Promise<Answer<T>> {
  const life = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<Answer<T>>((resolve) => {
    life.signal.addEventListener('abort', () => resolve({ ok: false, error: silence, unsure: true }))
  })
  const wait = () => {
    clearTimeout(timer)
    if (!life.signal.aborted) timer = setTimeout(() => life.abort(), patience)
  }
  wait()
  try {
    return await Promise.race([ask(wait, life.signal).then((answer) => asAnswer<T>(answer, silence)), timeout])
  } catch (error) {
    return isGone(error) ? { ok: false, error: updated } : { ok: false, error: silence, unsure: true }
  } finally {
    clearTimeout(timer)
    life.abort()
  }
}

/** Calls a handler; its throw becomes a sentence here, because errors do not survive a message. */
export async function answerWith(handle: () => unknown): Promise<Answer<unknown>> {
  try {
    return asAnswer(await handle(), '')
  } catch (error) {
    console.error(error)
    return { ok: false, error: `公告镜内部出错（${error instanceof Error ? error.message : String(error)}）。` }
  }
}

function asAnswer<T>(value: unknown, silence: string): Answer<T> {
  if (typeof value === 'object' && value !== null && 'ok' in value) return value as Answer<T>
  return { ok: false, error: silence, unsure: true }
}

const updated = '公告镜刚刚更新过，请刷新本页。'

/** Whether the extension was updated or taken out under a page that it runs in still: nobody will ever answer. */
function isGone(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error)
  return /context invalidated|reading 'sendMessage'|runtime is (?:null|undefined)|not defined/i.test(message)
}
