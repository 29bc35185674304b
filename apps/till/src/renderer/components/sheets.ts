// The sheets of the parts, before those of the screens that use them: where a screen gives a part a
// class of its own, that class has the last word whichever file happens to be imported first.
import './button.module.css';
import './key-hint.module.css';
import './finder.module.css';
import './state-mark.module.css';
import './digit-field.module.css';
import './number-field.module.css';
import './switch-row.module.css';
import './two-pane.module.css';
import './keypad.module.css';
import './choice-group.module.css';
import './sheet.module.css';
import './notice.module.css';
import './rows.module.css';
import './letter-pad.module.css';
import './vendor-mark.module.css';
import './star-button.module.css';
import './tabs.module.css';
import './touch-keyboard.module.css';
