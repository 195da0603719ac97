import '../../src/ui/panel-page.css'
// The page in view is asked before what shows its answer is made.
import './follow-tab.ts'
import './main.tsx'
