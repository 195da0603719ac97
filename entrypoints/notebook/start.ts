import '../../src/ui/notebook-page.css'
// Begins to read the notes before the page's own modules are there.
import './notebook-thread.ts'

void import('./main.tsx')
