import '../../src/ui/theme.css'
import '../../src/ui/page.css'
import '../../src/ui/note.css'
import '../../src/ui/notebook.css'
import '../../src/ui/export.css'
import '../../src/ui/file-dialog.css'
// Begins to read the notes before the page's own modules are there.
import './notebook-thread.ts'

void import('./main.tsx')
