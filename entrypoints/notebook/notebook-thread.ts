/** The worker that reads, searches and changes the notebook; it reads from its first moment on. */
export const notebookThread = new Worker(new URL('notebook-worker.ts', import.meta.url), {
  type: 'module',
  name: 'notebook',
})
