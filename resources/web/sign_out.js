// Signing out is asked for first: one stray tap would cost a guest without a password the account that they bid under.
import { element, say } from './dom.js';
import { text } from './text.js';

/** Asks whoever is here whether they want to sign out, and lets them. */
export function askToSignOut(mine) {
  const { me } = mine;
  if (me === null) return;
  const fault = element('p', 'refusal');
  fault.setAttribute('role', 'alert');
  fault.hidden = true;
  const title = element('h2', '', text.signOutTitle);
  title.id = 'sign-out-title';
  const [stay, leave] = [button('plain', text.signOutNot), button('main', text.signOut)];
  const choices = element('p', 'choices', stay, leave);
  const form = element('form', '', title, element('p', '', consequenceOf(me)), fault, choices);
  const dialog = element('dialog', '', form);
  dialog.setAttribute('aria-labelledby', title.id);
  stay.onclick = () => dialog.close();
  leave.onclick = async () => {
    leave.disabled = true;
    try {
      await mine.signOut();
      dialog.close();
    } catch {
      fault.hidden = false;
      say(fault, text.signOutFailed);
      leave.disabled = false;
    }
  };
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

function consequenceOf(me) {
  if (me.email) return text.signOutBack;
  return me.paddle ? text.signOutPaddle(me.paddle) : text.signOutForGood;
}

function button(kind, words) {
  const made = element('button', kind, words);
  made.type = 'button';
  return made;
}
